import type { PackedWeights } from '#content/index.ts';
import { hashFeature } from './hash-feature.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The letter that stands for no units; the one after it is one for danger, the one before it one against. */
const nothing = letters.length / 2;

/** The most units, for or against, that one feature can have. */
export const mostUnits = nothing - 1;

/** A table that weighs nothing: what is there before anything was learned. */
export const noWeights: PackedWeights = { unit: 1, drawers: 1, far: '', near: '', units: '' };

/**
 * Reads a table of weights.
 * @returns the weight of a feature; 0 for one that was not learned, save that one in some eighty shares a drawer with another
 * @example makeWeightOf(packed)('<passport>') // 1.5
 */
export function makeWeightOf({ unit, drawers, far, near, units }: PackedWeights): (feature: string) => number {
  const weights = new Map<number, number>();
  let drawer = -1;
  for (let at = 0; at < units.length; at += 1) {
    drawer += 1 + numberAt(far, at) * letters.length + numberAt(near, at);
    weights.set(drawer, (numberAt(units, at) - nothing) * unit);
  }
  return (feature) => weights.get(hashFeature(feature, drawers)) ?? 0;
}

/**
 * Packs weights, each a whole number of units. The features themselves are not kept, only in which drawers they lie, and
 * of that only the steps from one drawer to the next: far ones (times 64) and near ones apart, which compresses best.
 * @throws RangeError when two neighbours lie 4096 drawers apart or more: take fewer drawers
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
  const steps = filled.map(({ drawer }, index) => drawer - (filled[index - 1]?.drawer ?? -1) - 1);
  return {
    unit,
    drawers,
    far: steps.map((step) => letterOf(Math.floor(step / letters.length))).join(''),
    near: steps.map((step) => letterOf(step % letters.length)).join(''),
    units: filled.map(({ some }) => letterOf(some + nothing)).join(''),
  };
}

function numberAt(text: string, at: number): number {
  return letters.indexOf(text[at] ?? '');
}

function letterOf(number: number): string {
  const letter = letters[number];
  if (letter === undefined) throw new RangeError(`no letter stands for ${number}`);
  return letter;
}
