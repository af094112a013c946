/** Raised hands by slide and letter of the choice. Nothing in it is about a person. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Where a show stands. `spent`: milliseconds by module. */
export type Showing = {
  readonly at: number;
  readonly screen: number;
  readonly isBlank: boolean;
  /** The code of the page over the whole screen. */
  readonly isCode: boolean;
  readonly isRunning: boolean;
  readonly spent: Readonly<Record<string, number>>;
  readonly counts: Counts;
  /** Slides that were on the wall. */
  readonly seen: readonly string[];
};

export type ShowEvent =
  | { readonly kind: 'next' | 'back' | 'first' | 'last' | 'blank' | 'code' | 'timer' | 'uncover' }
  | { readonly kind: 'passed'; readonly milliseconds: number }
  /** Without `hands` the count is taken back. */
  | { readonly kind: 'count'; readonly key: string; readonly letter: string; readonly hands?: number };

/** What a show needs to know of its slides: their names, modules, and how many screens each has. */
export type ShownSlide = { readonly key: string; readonly module?: string; readonly screens: number };

export const beginning: Showing = {
  at: 0,
  screen: 0,
  isBlank: false,
  isCode: false,
  isRunning: false,
  spent: {},
  counts: {},
  seen: ['cover'],
};

/** More hands than this are a slip of the fingers. */
export const mostHands = 999;

/**
 * What a press, a passed moment or a count makes of a show.
 * A dark screen first comes back; then a press goes on. The clock starts when the first slide is left.
 */
export function stepShowing(showing: Showing, event: ShowEvent, slides: readonly ShownSlide[]): Showing {
  const { at, screen, isBlank, isCode } = showing;
  const slide = slides[at];
  const isCovered = isBlank || isCode;
  switch (event.kind) {
    case 'next':
      if (isCovered) return uncover(showing);
      if (slide && screen + 1 < slide.screens) return { ...showing, screen: screen + 1 };
      if (at + 1 >= slides.length) return showing;
      return moveTo({ ...showing, isRunning: showing.isRunning || at === 0 }, at + 1, 0, slides);
    case 'back':
      if (isCovered) return uncover(showing);
      if (screen > 0) return { ...showing, screen: screen - 1 };
      return at === 0 ? showing : moveTo(showing, at - 1, Math.max(0, (slides[at - 1]?.screens ?? 1) - 1), slides);
    case 'first':
      return moveTo(uncover(showing), 0, 0, slides);
    case 'last':
      return moveTo(uncover(showing), Math.max(0, slides.length - 1), 0, slides);
    case 'blank':
      return { ...showing, isBlank: !isBlank, isCode: false };
    case 'code':
      return { ...showing, isCode: !isCode, isBlank: false };
    case 'uncover':
      return uncover(showing);
    case 'timer':
      return { ...showing, isRunning: !showing.isRunning };
    case 'passed': {
      if (!showing.isRunning || slide?.module === undefined) return showing;
      const spent = (showing.spent[slide.module] ?? 0) + Math.max(0, event.milliseconds);
      return { ...showing, spent: { ...showing.spent, [slide.module]: spent } };
    }
    case 'count': {
      const { [event.letter]: _, ...others } = showing.counts[event.key] ?? {};
      const hands = Math.min(mostHands, Math.max(0, Math.floor(event.hands ?? Number.NaN)));
      const own = Number.isNaN(hands) ? others : { ...others, [event.letter]: hands };
      return { ...showing, counts: { ...showing.counts, [event.key]: own } };
    }
  }
}

function uncover(showing: Showing): Showing {
  return { ...showing, isBlank: false, isCode: false };
}

function moveTo(showing: Showing, at: number, screen: number, slides: readonly ShownSlide[]): Showing {
  const key = slides[at]?.key;
  const seen = key === undefined || showing.seen.includes(key) ? showing.seen : [...showing.seen, key];
  return { ...showing, at, screen, seen };
}
