import type { Intent } from '#content/index.ts';
import type { PackedDanger } from './pack-words.ts';
import { makeWeighMessage } from './weigh-message.ts';

/** An emergency that a message speaks of, and the topic that opens. */
export type FoundIntent = { readonly intent: Intent; readonly opens: string };

/**
 * Looks for danger before anything else. What a message shows (its words, groups of words and pairs of them) has been
 * weighed by learning from examples (`npm run learn`, seeds/words/danger.csv).
 * @example makeFindIntent(packDanger(bundle))('хучаин паспортма намедихад')?.intent // "passport-taken"
 */
export function makeFindIntent(danger: PackedDanger): (message: string) => FoundIntent | undefined {
  if (danger.alarm.units === '') return () => undefined;
  const weigh = makeWeighMessage(danger);
  return (message) => {
    const { surplus, kind } = weigh(message);
    const found = surplus > danger.alarm.least ? danger.intents[kind] : undefined;
    return found && { intent: found.intent, opens: found.opens };
  };
}
