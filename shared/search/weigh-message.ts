import { makeReadMessage, shareOf, tellsKind } from './message-features.ts';
import { makeNearWords } from './near-words.ts';
import type { PackedDanger } from './pack-words.ts';
import { makeWeightOf } from './weight-table.ts';

/** By how much a message speaks of danger rather than not (0 is even), and of which most. */
export type Weighed = { readonly surplus: number; readonly kind: number };

/** Shorter words are not taken for misspelt ones: «бит» is no «бить». */
const shortestMisspelt = 6;

/** So many unknown words of a message are looked up at most: a long text of nothing but such words would take too long. */
const mostLookedUp = 24;

/** How much it counts that one danger is plainer than every other: what is like none of them is often none. */
const shareOfPlainness = 0.25;

/** A part of a long message must speak more plainly than a whole message. */
const surplusOfParts = 2.5;

/**
 * Weighs what a message shows, as a whole and in each of its parts: first whether it speaks of danger at all, then of
 * which. The loudest part counts.
 */
export function makeWeighMessage({ groups, intents, alarm, kinds }: PackedDanger): (message: string) => Weighed {
  const [alarmOf, kindOf] = [makeWeightOf(alarm), makeWeightOf(kinds)];
  const grouped = new Set(Object.values(groups).flatMap((lines) => lines.split(/[ \n]/)));
  const near = makeNearWords([...grouped].filter((word) => word.length >= shortestMisspelt));
  const isKnown = (word: string) => word.length < shortestMisspelt || grouped.has(word) || alarmOf(word) !== 0;
  let lookedUp = 0;
  const read = makeReadMessage(groups, (word) => {
    if (isKnown(word) || lookedUp >= mostLookedUp) return word;
    lookedUp += 1;
    return near(word)[0]?.word ?? word;
  });

  const surplusOf = (features: ReadonlySet<string>) => alarm.bias + sum(features, alarmOf) * shareOf(features.size);
  const plainestKind = (shown: ReadonlySet<string>) => {
    const features = new Set([...shown].filter(tellsKind));
    const share = shareOf(features.size);
    const sums = intents.map((_, kind) => (kinds.bias[kind] ?? 0) + sum(features, (feature) => kindOf(`${kind} ${feature}`)) * share);
    const [most = 0, second = most] = sums.toSorted((one, other) => other - one);
    return { kind: sums.indexOf(most), plainness: most - second };
  };

  return (message) => {
    lookedUp = 0;
    const { whole, parts } = read(message);
    let loudest = { features: whole, surplus: surplusOf(whole) };
    for (const features of parts.length > 1 ? parts : []) {
      const surplus = surplusOf(features) - surplusOfParts;
      if (surplus > loudest.surplus) loudest = { features, surplus };
    }
    const { kind, plainness } = plainestKind(loudest.features);
    return { surplus: loudest.surplus + shareOfPlainness * plainness, kind };
  };
}

function sum(features: ReadonlySet<string>, weightOf: (feature: string) => number): number {
  let all = 0;
  for (const feature of features) all += weightOf(feature);
  return all;
}
