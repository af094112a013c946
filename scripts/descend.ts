/** An example as numbers: its kind, how much it counts, and which features it shows. */
export type Seen = { readonly kind: number; readonly share: number; readonly numbers: readonly number[] };

const rounds = 30;
const batchSize = 128;
const rate = 0.05;
/** Large weights are pulled back by this share of themselves, so that few examples do not decide much. */
const decay = 0.005;
const seed = 7;

/**
 * Multinomial logistic regression with weight decay, trained by AdaGrad batch by batch; the same examples give the
 * same weights.
 * @param count how many features there are
 * @param kept which weights may be other than nothing; all of them when it is left out
 * @returns a weight for each feature and kind, one feature after another, and one for each kind alone
 */
export function descend(
  seen: readonly Seen[],
  count: number,
  kinds: number,
  kept?: Float64Array,
): { readonly weights: Float64Array; readonly bias: Float64Array } {
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
          touched.add(number);
          for (let kind = 0; kind < kinds; kind += 1) chances[kind] = at(chances, kind) + at(weights, number * kinds + kind);
        }
        toShares(chances);
        for (let kind = 0; kind < kinds; kind += 1) {
          const slope = (at(chances, kind) - (kind === example.kind ? 1 : 0)) * example.share;
          biasSlopes[kind] = at(biasSlopes, kind) + slope / batchSize;
          for (const number of example.numbers) slopes[number * kinds + kind] = at(slopes, number * kinds + kind) + slope * 0.1;
        }
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
