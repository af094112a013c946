import type { PackedWeights } from '#content/index.ts';
import { hashFeature } from './hash-feature.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_!#%()*+,./:';

/** The most units, for or against, that one feature can have. */
export const mostUnits = 7;
/** So many numbers of units there are; a letter tells one of them, and how many times 64 drawers are left out before. */
const unitCount = 2 * mostUnits + 1;
const nearCount = 64;
const longestStep = (letters.length / unitCount) * nearCount - 1;

/** A table that weighs nothing: what is there before anything was learned. */
export const noWeights: PackedWeights = { unit: 1, drawers: 1, near: '', units: '' };

/**
 * Reads a table of weights.
 * @returns the weight of a feature; 0 for one that was not learned, save that one in some fifty shares a drawer with another
 * @example makeWeightOf(packed)('<passport>') // 1.5
 */
export function makeWeightOf({ unit, drawers, near, units }: PackedWeights): (feature: string) => number {
  const weights = new Map<number, number>();
  let drawer = -1;
  for (let at = 0; at < units.length; at += 1) {
    const number = numberAt(units, at);
    drawer += 1 + Math.floor(number / unitCount) * nearCount + numberAt(near, at);
    weights.set(drawer, ((number % unitCount) - mostUnits) * unit);
  }
  return (feature) => weights.get(hashFeature(feature, drawers)) ?? 0;
}

/**
 * Packs weights, each a whole number of units. The features themselves are not kept, only in which drawers they lie, and
 * of that only the steps from one drawer to the next: what is over of a step after so many times 64 stands apart, because
 * it cannot be compressed. A step too long for one letter rests in a drawer that weighs nothing.
 */
export function packWeights(weights: ReadonlyMap<string, number>, unit: number, drawers: number): PackedWeights {
  const units = new Map<number, number>();
  for (const [feature, weight] of weights) {
    const drawer = hashFeature(feature, drawers);
    units.set(drawer, (units.get(drawer) ?? 0) + weight / unit);
  }
  const filled = [...units]
    .map(([drawer, some]) => ({ drawer, some: Math.max(-mostUnits, Math.min(mostUnits, Math.round(some))) }))
    .filter(({ some }) => some !== 0)
    .toSorted((one, other) => one.drawer - other.drawer);
  const steps = filled.flatMap(({ drawer, some }, index) => {
    let step = drawer - (filled[index - 1]?.drawer ?? -1) - 1;
    const rests: { readonly step: number; readonly some: number }[] = [];
    for (; step > longestStep; step -= longestStep + 1) rests.push({ step: longestStep, some: 0 });
    return [...rests, { step, some }];
  });
  return {
    unit,
    drawers,
    near: steps.map(({ step }) => letters[step % nearCount]).join(''),
    units: steps.map(({ step, some }) => letters[Math.floor(step / nearCount) * unitCount + some + mostUnits]).join(''),
  };
}

function numberAt(text: string, at: number): number {
  return letters.indexOf(text[at] ?? '');
}
