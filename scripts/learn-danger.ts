/**
 * `npm run learn`: learns from the examples in seeds/words/danger.csv, and from the phrases and aliases of the word
 * files, what signals danger and which, and writes content/learned/danger.json. The same examples always give the same
 * file. See docs/decisions/0004-danger-is-learned-from-examples.md.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readBundle } from '#content/compile/read-bundle.ts';
import { learnedFile } from '#content/compile/read-learned.ts';
import { type Bundle, type DangerWeights, locales } from '#content/index.ts';
import { makeReadMessage, shareOf, tellsKind } from '#shared/search/message-features.ts';
import { packDanger } from '#shared/search/pack-words.ts';
import { packWeights } from '#shared/search/weight-table.ts';
import { descend, type Seen } from './descend.ts';

/**
 * A message, or how people type something, with what it shows: `kind` counts the emergencies, -1 is none; it counts as
 * `share` of a message.
 */
export type Example = { readonly kind: number; readonly message: string; readonly share: number; readonly features: readonly string[] };

const shareOfPhrases = 0.9;
const shareOfAliases = 0.1;

/**
 * Whether there is danger, and of which kind: what stands in so many examples counts, of that the weights that move
 * most messages most.
 */
const alarm: Limits = { decay: 0.007, leastExamples: 3, mostWeights: 37_000 };
const kinds: Limits = { decay: 0.008, leastExamples: 5, mostWeights: 9000 };
type Limits = { readonly decay: number; readonly leastExamples: number; readonly mostWeights: number };

/** How weights are written down: in units of so much, in one of so many drawers. */
const packing = { alarm: { unit: 1, drawers: 1_048_576 }, kinds: { unit: 1, drawers: 262_144 } };

/** How much a message must speak of danger rather than not; `npm run bench:danger` shows what each value hears. */
const least = 0.35;

/** What was learned, and a fingerprint of what it was learned from. */
export type Learned = DangerWeights & { readonly from: string };

/** Learns from everything that is written down. */
export function learnDanger(): Learned {
  const examples = readExamples();
  return { from: fingerprintOf(examples), ...learnFrom(examples) };
}

/** A short text that is another one as soon as an example, a word of a group, the folding or a number above is another. */
export function learnedFrom(): string {
  return fingerprintOf(readExamples());
}

function fingerprintOf(examples: readonly Example[]): string {
  const text = JSON.stringify([alarm, kinds, packing, least, examples.map(({ kind, share, features }) => ({ kind, share, features }))]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The examples as the learning sees them: first those of danger.csv, one a line. */
export function readExamples(): readonly Example[] {
  const bundles = locales.map((locale) => readBundle(locale));
  const [bundle] = bundles;
  if (!bundle) throw new Error('There is no bundle to learn with.');
  const read = makeReadMessage(packDanger(bundle).groups);
  return toExamples(bundles).map((example) => ({ ...example, features: [...read(example.message).whole] }));
}

function toExamples(bundles: readonly Bundle[]): readonly Omit<Example, 'features'>[] {
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

/** Learns from these examples only. */
export function learnFrom(examples: readonly Example[]): DangerWeights {
  return { alarm: learnAlarm(examples), kinds: learnKinds(examples.filter(({ kind }) => kind >= 0)) };
}

function learnAlarm(examples: readonly Example[]): DangerWeights['alarm'] {
  const yesOrNo = examples.map((example) => ({ ...example, kind: example.kind < 0 ? 0 : 1 }));
  const { weights, bias } = learnWeights(yesOrNo, 2, alarm);
  // The weights of the two kinds mirror each other: their difference is what counts.
  const differences = weights.flatMap(({ kind, feature, weight }) => (kind === 1 ? [[feature, weight * 2] as const] : []));
  return {
    least,
    bias: round((bias[1] ?? 0) - (bias[0] ?? 0)),
    ...packWeights(new Map(differences), packing.alarm.unit, packing.alarm.drawers),
  };
}

function learnKinds(examples: readonly Example[]): DangerWeights['kinds'] {
  const count = Math.max(...examples.map(({ kind }) => kind)) + 1;
  const told = examples.map((example) => ({ ...example, features: example.features.filter(tellsKind) }));
  const { weights, bias } = learnWeights(told, count, kinds);
  const named = weights.map(({ kind, feature, weight }) => [`${kind} ${feature}`, weight] as const);
  return { bias: [...bias].map(round), ...packWeights(new Map(named), packing.kinds.unit, packing.kinds.drawers) };
}

type Weight = { readonly kind: number; readonly feature: string; readonly weight: number };

/** Learns twice: first with every feature, then again with those weights alone that matter. */
function learnWeights(
  examples: readonly Example[],
  kindCount: number,
  { decay, leastExamples, mostWeights }: Limits,
): { readonly weights: readonly Weight[]; readonly bias: Float64Array } {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = [...counts].filter(([, count]) => count >= leastExamples).map(([feature]) => feature);
  const seen = toSeen(examples, features);
  const first = descend(seen, features.length, kindCount, decay);
  const importance = first.weights.map(
    (weight, place) => Math.abs(weight) * Math.sqrt(counts.get(features[Math.floor(place / kindCount)] ?? '') ?? 0),
  );
  const smallest = importance.toSorted().at(-mostWeights) ?? 0;
  const kept = Uint8Array.from(importance, (value) => (value >= smallest ? 1 : 0));
  const { weights, bias } = descend(seen, features.length, kindCount, decay, kept);
  const found = features.flatMap((feature, number) =>
    Array.from({ length: kindCount }, (_, kind): Weight => ({ kind, feature, weight: weights[number * kindCount + kind] ?? 0 })),
  );
  return { weights: found.filter(({ weight }) => weight !== 0), bias };
}

function toSeen(examples: readonly Example[], features: readonly string[]): readonly Seen[] {
  const numberOf = new Map(features.map((feature, number) => [feature, number]));
  return examples.map(({ kind, share, features: shown }) => ({
    kind,
    share,
    numbers: Int32Array.from(shown.flatMap((feature) => numberOf.get(feature) ?? [])),
    each: shareOf(shown.length),
  }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

if (import.meta.main) {
  writeFileSync(learnedFile, `${JSON.stringify(learnDanger(), undefined, 1)}\n`);
  console.log('Learned what signals danger. It takes effect with the next npm run build.');
}
