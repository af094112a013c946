import type { Span } from '../schema/bundle-tools.ts';
import type { Rule } from '../schema/rule.ts';

const units = [
  [/(^|_)working_days(_|$)/, 'working-days', 1],
  [/(^|_)days(_|$)/, 'days', 1],
  [/(^|_)hours(_|$)/, 'hours', 1],
  [/(^|_)months(_|$)/, 'months', 1],
  [/(^|_)years(_|$)/, 'months', 12],
] as const;

/**
 * A number of a rule as a length of time; the unit stands in its key. Undefined for numbers that are no length of time.
 * @example spanOf({ working_days_before: 3 }, 'working_days_before') // { amount: 3, unit: 'working-days' }
 */
export function spanOf(numbers: Rule['numbers'], key: string): Span | undefined {
  const amount = numbers?.[key];
  const found = units.find(([pattern]) => pattern.test(key));
  return typeof amount === 'number' && found ? { amount: amount * found[2], unit: found[1] } : undefined;
}
