/** An example as numbers: its kind, how much it counts, which features it shows, and how much each of them counts. */
export type Seen = { readonly kind: number; readonly share: number; readonly numbers: Int32Array; readonly each: number };

const rounds = 15;
const rate = 0.15;
const seed = 7;

/**
 * Multinomial logistic regression with weight decay, trained by AdaGrad example by example. The weights of the later
 * rounds are averaged, which keeps the last examples from counting most. The same examples give the same weights.
 * @param count how many features there are
 * @param decay by which share of themselves large weights are pulled back, so that few examples do not decide much
 * @param kept which weights may be other than nothing (1); all of them when it is left out
 * @returns a weight for each feature and kind, one feature after another, and one for each kind alone
 */
export function descend(
  seen: readonly Seen[],
  count: number,
  kinds: number,
  decay: number,
  kept?: Uint8Array,
): { readonly weights: Float64Array; readonly bias: Float64Array } {
  const [weights, squares] = [new Float64Array(count * kinds), new Float64Array(count * kinds).fill(0.001)];
  const [bias, biasSquares] = [new Float64Array(kinds), new Float64Array(kinds).fill(0.001)];
  const [sum, biasSum] = [new Float64Array(count * kinds), new Float64Array(kinds)];
  const slopes = new Float64Array(kinds);
  const random = makeRandom(seed);
  const order = seen.map((_, index) => index);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = seen[index];
      if (!example) continue;
      const { kind, share, numbers, each } = example;
      slopes.set(bias);
      for (const number of numbers) {
        for (let of = 0; of < kinds; of += 1) slopes[of] = at(slopes, of) + at(weights, number * kinds + of) * each;
      }
      toChances(slopes);
      slopes[kind] = at(slopes, kind) - 1;
      for (let of = 0; of < kinds; of += 1) {
        const slope = at(slopes, of) * share;
        biasSquares[of] = at(biasSquares, of) + slope ** 2;
        bias[of] = at(bias, of) - (rate * slope) / Math.sqrt(at(biasSquares, of));
        for (const number of numbers) {
          const place = number * kinds + of;
          if (kept?.[place] === 0) continue;
          const own = slope * each + decay * at(weights, place);
          squares[place] = at(squares, place) + own ** 2;
          weights[place] = at(weights, place) - (rate * own) / Math.sqrt(at(squares, place));
        }
      }
    }
    if (round < rounds / 2) continue;
    for (let place = 0; place < sum.length; place += 1) sum[place] = at(sum, place) + at(weights, place);
    for (let of = 0; of < kinds; of += 1) biasSum[of] = at(biasSum, of) + at(bias, of);
  }
  const counted = Math.floor(rounds / 2);
  return { weights: sum.map((all) => all / counted), bias: biasSum.map((all) => all / counted) };
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Turns sums into chances (softmax), in place. */
function toChances(sums: Float64Array): void {
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
