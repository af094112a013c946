/**
 * `npm run learn`: learns from the examples in seeds/words/danger.csv, and from the phrases and aliases of the word
 * files, what signals danger and which, and writes content/learned/danger.json. The same examples always give the same
 * file. See docs/decisions/0004-danger-is-learned-from-examples.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readBundle } from '#content/compile/read-bundle.ts';
import { learnedFile } from '#content/compile/read-learned.ts';
import { type Bundle, type DangerWeights, locales } from '#content/index.ts';
import { hashFeature } from '#shared/search/hash-feature.ts';
import { makeReadMessage } from '#shared/search/message-features.ts';
import { packDanger } from '#shared/search/pack-words.ts';
import { descend, type Seen } from './descend.ts';

/** A message, or how people type something: `kind` counts the emergencies, -1 is none; `share` of a whole message. */
type Example = { readonly kind: number; readonly message: string; readonly share: number };

const shareOfPhrases = 0.5;
const shareOfAliases = 0.1;

/** Whether there is danger: every feature that stands in two examples counts, in one of so many drawers. */
const alarm = { leastExamples: 2, drawers: 131_072, unit: 0.25, least: 0.2, mostUnits: 12 };

/** Which danger it is: fewer features tell, and only the largest weights are kept. */
const kinds = { leastExamples: 5, mostWeights: 3500, unit: 0.5 };

/** Learns from everything that is written down. */
export function learnDanger(): DangerWeights {
  const bundles = locales.map((locale) => readBundle(locale));
  const [bundle] = bundles;
  if (!bundle) throw new Error('There is no bundle to learn with.');
  const read = makeReadMessage(packDanger(bundle).groups);
  const seen = toExamples(bundles).map(({ kind, message, share }) => ({ kind, share, features: [...read(message).whole] }));
  return { alarm: learnAlarm(seen), kinds: learnKinds(seen, bundle.words.intents.length) };
}

type Read = Omit<Example, 'message'> & { readonly features: readonly string[] };

function toExamples(bundles: readonly Bundle[]): readonly Example[] {
  const intents = bundles[0]?.words.intents ?? [];
  const kindOf = (name: string) => intents.findIndex(({ intent }) => intent === name);
  const rows: readonly { readonly intent: string; readonly message: string }[] = parse(readFileSync('seeds/words/danger.csv'), {
    columns: true,
    bom: true,
  });
  const isUrgent = (bundle: Bundle, ref: string) =>
    bundle.topics.some(({ id, intent, stage }) => ref === `topic:${id}` && (intent !== undefined || stage === 'trouble'));
  return [
    ...rows.map(({ intent, message }) => ({ kind: kindOf(intent), message, share: 1 })),
    ...intents.flatMap(({ phrases }, kind) => phrases.map((message) => ({ kind, message, share: shareOfPhrases }))),
    // What people type to find an ordinary page speaks of no danger.
    ...bundles.flatMap((bundle) =>
      Object.entries(bundle.words.aliases)
        .filter(([ref]) => !isUrgent(bundle, ref))
        .flatMap(([, aliases]) => aliases.map((message) => ({ kind: -1, message, share: shareOfAliases }))),
    ),
  ];
}

function learnAlarm(examples: readonly Read[]): DangerWeights['alarm'] {
  const telling = new Set(featuresIn(examples, alarm.leastExamples));
  const seen = examples.map(({ kind, share, features }): Seen => {
    const drawers = new Set(features.filter((feature) => telling.has(feature)).map((feature) => hashFeature(feature, alarm.drawers)));
    return { kind: kind < 0 ? 0 : 1, share, numbers: [...drawers] };
  });
  // Of two kinds the second against the first: their difference is what counts.
  const { weights, bias } = descend(seen, alarm.drawers, 2);
  const units = Array.from({ length: alarm.drawers }, (_, drawer) => {
    const weight = Math.round(((weights[drawer * 2 + 1] ?? 0) - (weights[drawer * 2] ?? 0)) / alarm.unit);
    return Math.max(-alarm.mostUnits, Math.min(alarm.mostUnits, weight));
  });
  return {
    unit: alarm.unit,
    least: alarm.least,
    bias: round((bias[1] ?? 0) - (bias[0] ?? 0)),
    table: units.map((unit) => String.fromCharCode('m'.charCodeAt(0) + unit)).join(''),
  };
}

function learnKinds(examples: readonly Read[], count: number): DangerWeights['kinds'] {
  const dangers = examples.filter(({ kind }) => kind >= 0);
  const features = featuresIn(dangers, kinds.leastExamples);
  const numberOf = new Map(features.map((feature, number) => [feature, number]));
  const seen = dangers.map(
    ({ kind, share, features: shown }): Seen => ({
      kind,
      share,
      numbers: shown.flatMap((feature) => numberOf.get(feature) ?? []),
    }),
  );
  const first = descend(seen, features.length, count);
  const smallest = first.weights.map(Math.abs).toSorted().at(-kinds.mostWeights) ?? 0;
  const kept = first.weights.map((weight) => (Math.abs(weight) >= smallest ? 1 : 0));
  const { weights, bias } = descend(seen, features.length, count, kept);
  const lines = features.flatMap((feature, number) => {
    const told = Array.from({ length: count }, (_, kind) => {
      const units = Math.round((weights[number * count + kind] ?? 0) / kinds.unit);
      return units === 0 ? '' : `${String.fromCharCode(65 + kind)}${units}`;
    }).join('');
    return told === '' ? [] : [`${feature} ${told}`];
  });
  return { unit: kinds.unit, bias: [...bias].map(round), features: lines.join('\n') };
}

/** What stands in at least so many examples, in one order. */
function featuresIn(examples: readonly Read[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([feature]) => feature)
    .toSorted();
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

if (import.meta.main) {
  writeFileSync(learnedFile, `${JSON.stringify(learnDanger(), undefined, 1)}\n`);
  console.log('Learned what signals danger. It takes effect with the next npm run build.');
}
