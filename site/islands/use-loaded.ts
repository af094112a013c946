import { useEffect, useState } from 'preact/hooks';

/** What a page needs, as much of it as is loaded; `failed` when nothing could be. */
export function useLoaded<T extends object>(load: () => AsyncIterable<T>): T | 'loading' | 'failed' {
  const [loaded, setLoaded] = useState<T | 'loading' | 'failed'>('loading');
  useEffect(() => {
    const show = async () => {
      for await (const more of load()) setLoaded(more);
    };
    show().catch(() => setLoaded((known) => (known === 'loading' ? 'failed' : known)));
  }, []);
  return loaded;
}
