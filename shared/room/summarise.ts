import type { RoomModule } from '#content/index.ts';
import type { DeckSlide } from './make-deck.ts';
import type { Showing } from './showing.ts';

/** One question of a session: hands by choice, and which part of them was right, from 0 to 1. */
export type AskedQuestion = {
  readonly key: string;
  readonly ask: string;
  readonly choices: readonly { readonly letter: string; readonly label: string; readonly hands: number; readonly isRight: boolean }[];
  readonly hands: number;
  readonly share: number;
};

export type SessionSummary = {
  /** Modules of which something was shown. */
  readonly modules: readonly Pick<RoomModule, 'id' | 'title'>[];
  /** Questions with raised hands, what most got wrong first. */
  readonly asked: readonly AskedQuestion[];
};

/** What happened in a session, without a word about anybody. */
export function summarise(
  deck: readonly DeckSlide[],
  { counts, seen }: Pick<Showing, 'counts' | 'seen'>,
  modules: readonly RoomModule[],
): SessionSummary {
  const shown = new Set(deck.filter(({ key }) => seen.includes(key)).map(({ module }) => module));
  const asked = deck.flatMap((slide): AskedQuestion[] => {
    const own = counts[slide.key];
    if (slide.kind !== 'question' || own === undefined) return [];
    const { ask, choices, right } = slide.question;
    const counted = choices.map(({ letter, label }) => ({ letter, label, hands: own[letter] ?? 0, isRight: letter === right }));
    const hands = counted.reduce((sum, choice) => sum + choice.hands, 0);
    if (hands === 0) return [];
    return [{ key: slide.key, ask, choices: counted, hands, share: (own[right] ?? 0) / hands }];
  });
  return {
    modules: modules.filter(({ id }) => shown.has(id)).map(({ id, title }) => ({ id, title })),
    asked: asked.toSorted((one, other) => one.share - other.share),
  };
}
