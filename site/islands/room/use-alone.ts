import { useLayoutEffect } from 'preact/hooks';

/** What stands around a page goes as long as this is shown: on the wall of a room there is nothing else. */
export function useAlone(): void {
  useLayoutEffect(() => {
    document.documentElement.classList.add('showing');
    return () => document.documentElement.classList.remove('showing');
  }, []);
}
