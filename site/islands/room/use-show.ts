import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { type DeckSlide, makeDeck } from '#shared/room/make-deck.ts';
import type { Session } from '#shared/room/session.ts';
import { beginning, type ShowEvent, type Showing, type ShownSlide, stepShowing } from '#shared/room/showing.ts';
import { type ScreenPair, slideScreenPairs, slideScreens } from '#shared/room/slide-screens.ts';
import type { PageView } from '#site/views/page-view.ts';
import type { Beside } from './room-props.ts';

/** A slide with its screens in one language or in both. */
export type DeckEntry = { readonly slide: DeckSlide; readonly screens: readonly ScreenPair[] };

/** The slides of a session, ready to be shown. Windows that go along need the same second language: it decides how many screens there are. */
export function useDeck(session: Session, { guide, t, today }: PageView, beside: Beside): readonly DeckEntry[] {
  return useMemo(() => {
    const second = typeof beside === 'string' ? undefined : beside;
    const others = new Map(second ? makeDeck(session, { bundle: second.bundle, today }).map((slide) => [slide.key, slide]) : []);
    const world = { t, today };
    return makeDeck(session, { bundle: guide.bundle, today }).map((slide) => {
      const other = others.get(slide.key);
      const screens =
        second && other
          ? slideScreenPairs(slide, world, other, { t: second.t, today })
          : slideScreens(slide, world).map((own) => ({ own, other: [] }));
      return { slide, screens };
    });
  }, [guide, beside, today]);
}

/** Where the show stands, and how to take it on. */
export function useShowing(
  deck: readonly DeckEntry[],
  from: Showing = beginning,
): readonly [showing: Showing, step: (event: ShowEvent | Showing) => void] {
  const slides: readonly ShownSlide[] = deck.map(({ slide, screens }) => ({
    key: slide.key,
    screens: screens.length,
    ...(slide.module ? { module: slide.module } : {}),
  }));
  const [showing, step] = useReducer(
    (now: Showing, event: ShowEvent | Showing) => ('kind' in event ? stepShowing(now, event, slides) : event),
    from,
  );
  return [showing, step];
}

/** Tells the show how much time has passed, as long as its clock runs. */
export function useClock(isRunning: boolean, step: (event: ShowEvent) => void): void {
  const last = useRef(0);
  useEffect(() => {
    if (!isRunning) return;
    last.current = performance.now();
    const ticking = setInterval(() => {
      const now = performance.now();
      step({ kind: 'passed', milliseconds: now - last.current });
      last.current = now;
    }, 1000);
    return () => clearInterval(ticking);
  }, [isRunning]);
}
