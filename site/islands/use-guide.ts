import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '#shared/dialogue/guide.ts';
import { loadGuide } from './load-guide.ts';

/** The guide once it is loaded; `failed` when it could not be. */
export function useGuide(pieces: readonly string[]): Guide | 'loading' | 'failed' {
  const [guide, setGuide] = useState<Guide | 'loading' | 'failed'>('loading');
  useEffect(() => {
    loadGuide(pieces).then(setGuide, () => setGuide('failed'));
  }, []);
  return guide;
}
