import { useEffect, useRef } from 'preact/hooks';

/** What a key of the keyboard or of a clicker means. */
export type KeyMeaning =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'full'
  | 'notes'
  | 'timer'
  | 'code'
  | 'summary'
  | 'swap'
  | 'escape'
  | 'digit';

const meanings: Readonly<Record<string, KeyMeaning>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  '.': 'blank',
  Escape: 'escape',
};

/** Letters by where they lie on the keyboard: staff type in Cyrillic. */
const places: Readonly<Record<string, KeyMeaning>> = {
  KeyB: 'blank',
  KeyF: 'full',
  KeyN: 'notes',
  KeyT: 'timer',
  KeyQ: 'code',
  KeyS: 'summary',
  KeyL: 'swap',
};

/** Keys of clickers: they mean the same wherever the focus is. */
const clicker = new Set(['PageDown', 'PageUp', 'Escape']);

/** Calls `hear` with what a pressed key means. A key that something with the focus needs for itself stays with it. */
export function useKeys(hear: (meaning: KeyMeaning) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (!clicker.has(event.key)) {
        if (target?.closest('input, select, textarea')) return;
        if ((event.key === 'Enter' || event.key === ' ') && target?.closest('a, button, summary')) return;
      }
      const meaning = meanings[event.key] ?? places[event.code] ?? (/^\d$/.test(event.key) ? 'digit' : undefined);
      if (meaning === undefined) return;
      // A digit goes on into the field that gets the focus.
      if (meaning !== 'digit') event.preventDefault();
      latest.current(meaning);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
