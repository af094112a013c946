/**
 * `npm run learn`: learns from the examples in seeds/words/danger.csv, and from the phrases and aliases of the word
 * files, what signals which danger, and writes content/learned/danger.json. The same examples always give the same file.
 * Method: multinomial logistic regression with weight decay, trained by AdaGrad; the smallest weights are then dropped
 * and the others trained again.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readBundle } from '#content/compile/read-bundle.ts';
import { learnedFile } from '#content/compile/read-learned.ts';
import { type Bundle, type DangerWeights, type Intent, locales } from '#content/index.ts';
import { makeReadMessage } from '#shared/search/message-features.ts';
import { packDanger } from '#shared/search/pack-words.ts';

/** An example: a kind (0 is none), and how much it counts beside a whole message. */
type Example = { readonly kind: number; readonly message: string; readonly share: number };

const rounds = 40;
const batchSize = 128;
const rate = 0.05;
/** Large weights are pulled back by this share of themselves, so that few examples do not decide much. */
const decay = 0.005;
/** A signal must stand in so many examples. */
const leastExamples = 4;
/** So many weights are kept, the largest; the others would cost bytes and tell little. */
const mostWeights = 10_000;
const unit = 0.5;
const seed = 7;
const shareOfPhrases = 0.5;
const shareOfAliases = 0.1;

/** A message must speak of an emergency by so much more than of none. Found on the part `tune` of tests/search/danger.csv. */
const least = -0.2;

/** What was learned, and a fingerprint of what it was learned from. */
export type Learned = DangerWeights & { readonly from: string };

/** Learns from everything that is written down. */
export function learnDanger(): Learned {
  const { examples, kinds } = readExamples();
  return { from: fingerprintOf(examples), ...toWeights(train(examples, kinds), unit, least) };
}

/** A short text that is another one as soon as an example, a word of a group, the folding or a number above is another. */
export function learnedFrom(): string {
  return fingerprintOf(readExamples().examples);
}

function fingerprintOf(examples: readonly Seen[]): string {
  const numbers = [rounds, batchSize, rate, decay, leastExamples, mostWeights, unit, seed, least];
  return createHash('sha256')
    .update(JSON.stringify([numbers, examples]))
    .digest('hex')
    .slice(0, 16);
}

/** The examples as the learning sees them. */
function readExamples(): { readonly examples: readonly Seen[]; readonly kinds: number } {
  const bundles = locales.map((locale) => readBundle(locale));
  const [bundle] = bundles;
  if (!bundle) throw new Error('There is no bundle to learn with.');
  const kinds = ['none', ...bundle.words.intents.map(({ intent }) => intent)];
  const read = makeReadMessage(packDanger(bundle).groups);
  const examples = toExamples(bundles, kinds).map(({ kind, message, share }) => ({ kind, share, features: [...read(message).whole] }));
  return { examples, kinds: kinds.length };
}

function toExamples(bundles: readonly Bundle[], kinds: readonly string[]): readonly Example[] {
  const rows: readonly { readonly intent: string; readonly message: string }[] = parse(readFileSync('seeds/words/danger.csv'), {
    columns: true,
    bom: true,
  });
  const urgent = (bundle: Bundle) =>
    new Set(bundle.topics.filter(({ intent, stage }) => intent !== undefined || stage === 'trouble').map(({ id }) => `topic:${id}`));
  return [
    ...rows.map(({ intent, message }) => ({ kind: kinds.indexOf(intent), message, share: 1 })),
    ...(bundles[0]?.words.intents ?? []).flatMap(({ intent, phrases }) =>
      phrases.map((message) => ({ kind: kinds.indexOf(intent satisfies Intent), message, share: shareOfPhrases })),
    ),
    // What people type to find an ordinary page speaks of no danger.
    ...bundles.flatMap((bundle) =>
      Object.entries(bundle.words.aliases)
        .filter(([ref]) => !urgent(bundle).has(ref))
        .flatMap(([, aliases]) => aliases.map((message) => ({ kind: 0, message, share: shareOfAliases }))),
    ),
  ];
}

type Seen = { readonly kind: number; readonly share: number; readonly features: readonly string[] };
type Trained = {
  readonly features: readonly string[];
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly kinds: number;
};

function train(examples: readonly Seen[], kinds: number): Trained {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const features = [...counts]
    .filter(([, count]) => count >= leastExamples)
    .map(([feature]) => feature)
    .toSorted();
  const numberOf = new Map(features.map((feature, number) => [feature, number]));
  const seen = examples.map((example) => ({ ...example, numbers: example.features.flatMap((feature) => numberOf.get(feature) ?? []) }));
  const first = descend(seen, features.length, kinds, undefined);
  const sizes = first.weights.map(Math.abs).toSorted();
  const smallest = sizes.at(-mostWeights) ?? 0;
  const kept = first.weights.map((weight) => (weight !== 0 && Math.abs(weight) >= smallest ? 1 : 0));
  return { features, kinds, ...descend(seen, features.length, kinds, kept) };
}

type Numbered = { readonly kind: number; readonly share: number; readonly numbers: readonly number[] };

/** Goes down the slope, batch by batch; `kept` says which weights may be other than nothing. */
function descend(seen: readonly Numbered[], count: number, kinds: number, kept: Float64Array | undefined) {
  const weights = new Float64Array(count * kinds);
  const bias = new Float64Array(kinds);
  const [squares, biasSquares] = [new Float64Array(weights.length).fill(1e-6), new Float64Array(kinds).fill(1e-6)];
  const slopes = new Float64Array(weights.length);
  const biasSlopes = new Float64Array(kinds);
  const chances = new Float64Array(kinds);
  const random = makeRandom(seed);
  const order = seen.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (let start = 0; start < order.length; start += batchSize) {
      const touched = new Set<number>();
      biasSlopes.fill(0);
      for (const index of order.slice(start, start + batchSize)) {
        const example = seen[index];
        if (!example) continue;
        chances.set(bias);
        for (const number of example.numbers) {
          for (let kind = 0; kind < kinds; kind += 1) chances[kind] = at(chances, kind) + at(weights, number * kinds + kind);
        }
        toShares(chances);
        for (let kind = 0; kind < kinds; kind += 1) {
          const slope = (at(chances, kind) - (kind === example.kind ? 1 : 0)) * example.share;
          biasSlopes[kind] = at(biasSlopes, kind) + slope / batchSize;
          for (const number of example.numbers) slopes[number * kinds + kind] = at(slopes, number * kinds + kind) + slope * 0.1;
        }
        for (const number of example.numbers) touched.add(number);
      }
      for (const number of touched) {
        for (let place = number * kinds; place < (number + 1) * kinds; place += 1) {
          const slope = at(slopes, place) + decay * at(weights, place);
          slopes[place] = 0;
          if (kept !== undefined && kept[place] === 0) continue;
          squares[place] = at(squares, place) + slope * slope;
          weights[place] = at(weights, place) - (rate * slope) / Math.sqrt(at(squares, place));
        }
      }
      for (let kind = 0; kind < kinds; kind += 1) {
        biasSquares[kind] = at(biasSquares, kind) + at(biasSlopes, kind) ** 2;
        bias[kind] = at(bias, kind) - (rate * 0.2 * at(biasSlopes, kind)) / Math.sqrt(at(biasSquares, kind));
      }
    }
  }
  return { weights, bias };
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Turns sums into shares of one (softmax), in place. */
function toShares(sums: Float64Array): void {
  const most = Math.max(...sums);
  let all = 0;
  sums.forEach((sum, kind) => {
    const power = Math.exp(sum - most);
    sums[kind] = power;
    all += power;
  });
  sums.forEach((power, kind) => {
    sums[kind] = power / all;
  });
}

/** Rounds weights to whole units and writes them as lines; see parseWeights in shared/search/find-intent.ts. */
function toWeights({ features, weights, bias, kinds }: Trained, size: number, leastSurplus: number): DangerWeights {
  const lines = features.flatMap((feature, number) => {
    const parts = Array.from({ length: kinds }, (_, kind) => Math.round((weights[number * kinds + kind] ?? 0) / size)).map((units, kind) =>
      units === 0 ? '' : `${String.fromCharCode(65 + kind)}${units}`,
    );
    return parts.join('') === '' ? [] : [`${feature} ${parts.join('')}`];
  });
  return { unit: size, least: leastSurplus, bias: [...bias].map((value) => Math.round(value * 100) / 100), features: lines.join('\n') };
}

/** One field a line, as the formatter leaves it. */
function renderLearned(learned: Learned): string {
  const lines = Object.entries(learned).map(([name, value]) => {
    const text = Array.isArray(value) ? `[${value.join(', ')}]` : JSON.stringify(value);
    return `  ${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The same order of examples in every run, so that the same examples give the same weights. */
function makeRandom(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

if (import.meta.main) {
  const learned = learnDanger();
  writeFileSync(learnedFile, renderLearned(learned));
  console.log(`${learned.features.split('\n').length} signals of danger learned. They take effect with the next npm run build.`);
}
