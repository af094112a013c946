import type { Intent } from '#content/index.ts';
import { makeReadMessage } from './message-features.ts';
import { makeNearWords } from './near-words.ts';
import type { PackedDanger } from './pack-words.ts';

/** An emergency that a message speaks of, and the topic that opens. */
export type FoundIntent = { readonly intent: Intent; readonly opens: string };

/** Shorter words are not taken for misspelt ones: «бит» is no «бить». */
const shortestMisspelt = 6;

/** A part of a long message must speak more plainly than a whole message. */
const surplusOfParts = 1.5;

/**
 * Looks for danger before anything else. What a message shows (its words, groups of words and pairs of groups) has been
 * weighed by learning from examples (`npm run learn`, seeds/words/danger.csv); the sums decide.
 * @example makeFindIntent(packDanger(bundle))('хучаин паспортма намедихад')?.intent // "passport-taken"
 */
export function makeFindIntent({
  groups,
  intents,
  bias,
  features: weighed,
  unit,
  least,
}: PackedDanger): (message: string) => FoundIntent | undefined {
  const weightsOf = parseWeights(weighed, unit);
  const known = new Set([...weightsOf.keys(), ...Object.values(groups).flatMap((lines) => lines.split(/[ \n]/))]);
  const near = makeNearWords([...known].filter((word) => word.length >= shortestMisspelt && /^\p{L}+$/u.test(word)));
  const toKnown = (word: string) => (word.length < shortestMisspelt || known.has(word) ? word : (near(word)[0]?.word ?? word));
  const read = makeReadMessage(groups, toKnown);

  /** How much more each emergency is spoken of than none. */
  const surplusOf = (features: ReadonlySet<string>): readonly number[] => {
    const sums = [...bias];
    for (const feature of features) {
      for (const { kind, weight } of weightsOf.get(feature) ?? []) sums[kind] = (sums[kind] ?? 0) + weight;
    }
    const [none = 0, ...kinds] = sums;
    return kinds.map((sum) => sum - none);
  };

  return (message) => {
    const { whole, parts } = read(message);
    const candidates = [
      surplusOf(whole),
      ...(parts.length > 1 ? parts.map((part) => surplusOf(part).map((sum) => sum - surplusOfParts)) : []),
    ];
    let best = { kind: -1, surplus: least };
    for (const sums of candidates) {
      sums.forEach((surplus, kind) => {
        if (surplus > best.surplus) best = { kind, surplus };
      });
    }
    const found = intents[best.kind];
    return found && { intent: found.intent, opens: found.opens };
  };
}

type Weight = { readonly kind: number; readonly weight: number };

/** Lines such as `<passport> <take> A-3B12`: a feature, and for each kind (A none, B the first emergency, …) its weight in units. */
function parseWeights(lines: string, unit: number): ReadonlyMap<string, readonly Weight[]> {
  return new Map(
    lines.split('\n').map((line) => {
      const at = line.lastIndexOf(' ');
      const weights = [...line.slice(at + 1).matchAll(/([A-O])(-?\d+)/g)].map(
        ([, kind = 'A', units = '0']): Weight => ({ kind: kind.charCodeAt(0) - 65, weight: Number(units) * unit }),
      );
      return [line.slice(0, at), weights] as const;
    }),
  );
}
