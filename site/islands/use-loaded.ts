import { useEffect, useState } from 'preact/hooks';

/** What a page needs once it is loaded; `failed` when it could not be. */
export function useLoaded<T extends object>(load: () => Promise<T>): T | 'loading' | 'failed' {
  const [loaded, setLoaded] = useState<T | 'loading' | 'failed'>('loading');
  useEffect(() => {
    load().then(setLoaded, () => setLoaded('failed'));
  }, []);
  return loaded;
}
