import type { Intent } from '#content/index.ts';
import { hashFeature } from './hash-feature.ts';
import { makeReadMessage } from './message-features.ts';
import { makeNearWords } from './near-words.ts';
import type { PackedDanger } from './pack-words.ts';

/** An emergency that a message speaks of, and the topic that opens. */
export type FoundIntent = { readonly intent: Intent; readonly opens: string };

/** Shorter words are not taken for misspelt ones: «бит» is no «бить». */
const shortestMisspelt = 5;

/** A part of a long message must speak more plainly than a whole message. */
const surplusOfParts = 1.5;

/** Letters of the table of alarm: `m` weighs nothing, `n` one unit for danger, `l` one unit against. */
const nothing = 'm'.charCodeAt(0);

/**
 * Looks for danger before anything else. What a message shows (its words, groups of words and pairs of them) has been
 * weighed by learning from examples (`npm run learn`, seeds/words/danger.csv): first whether it speaks of danger at all,
 * as a whole or in one of its sentences, then of which.
 * @example makeFindIntent(packDanger(bundle))('хучаин паспортма намедихад')?.intent // "passport-taken"
 */
export function makeFindIntent({ groups, intents, alarm, kinds }: PackedDanger): (message: string) => FoundIntent | undefined {
  const weightsOf = parseWeights(kinds.features, kinds.unit);
  const known = [...weightsOf.keys()].filter((feature) => !/[ <!]/.test(feature));
  const near = makeNearWords(known.filter((word) => word.length >= shortestMisspelt));
  const drawer = (feature: string) => alarm.table.charCodeAt(hashFeature(feature, alarm.table.length)) - nothing;
  const isKnown = (word: string) => weightsOf.has(word) || (alarm.table !== '' && drawer(word) !== 0);
  const toKnown = (word: string) => (word.length < shortestMisspelt || isKnown(word) ? word : (near(word)[0]?.word ?? word));
  const read = makeReadMessage(groups, toKnown);

  const surplusOf = (features: ReadonlySet<string>) => {
    if (alarm.table === '') return Number.NEGATIVE_INFINITY;
    let units = 0;
    for (const feature of features) units += drawer(feature);
    return alarm.bias + units * alarm.unit;
  };
  const kindOf = (features: ReadonlySet<string>) => {
    const sums = [...kinds.bias];
    for (const feature of features) {
      for (const { kind, weight } of weightsOf.get(feature) ?? []) sums[kind] = (sums[kind] ?? 0) + weight;
    }
    return sums.indexOf(Math.max(...sums));
  };

  return (message) => {
    const { whole, parts } = read(message);
    let loudest = { features: whole, surplus: surplusOf(whole) };
    for (const features of parts.length > 1 ? parts : []) {
      const surplus = surplusOf(features) - surplusOfParts;
      if (surplus > loudest.surplus) loudest = { features, surplus };
    }
    const found = loudest.surplus > alarm.least ? intents[kindOf(loudest.features)] : undefined;
    return found && { intent: found.intent, opens: found.opens };
  };
}

type Weight = { readonly kind: number; readonly weight: number };

/** Lines such as `<passport> <take> A3B-1`: a feature, and for each emergency (A the first, B the next, …) its weight in units. */
function parseWeights(lines: string, unit: number): ReadonlyMap<string, readonly Weight[]> {
  return new Map(
    lines.split('\n').map((line) => {
      const at = line.lastIndexOf(' ');
      const weights = [...line.slice(at + 1).matchAll(/([A-N])(-?\d+)/g)].map(
        ([, kind = 'A', units = '0']): Weight => ({ kind: kind.charCodeAt(0) - 65, weight: Number(units) * unit }),
      );
      return [line.slice(0, at), weights] as const;
    }),
  );
}
