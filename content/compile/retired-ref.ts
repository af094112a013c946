import type { Ref } from '../schema/block.ts';
import type { Retired } from '../schema/retired.ts';

/**
 * The name by which links and buttons knew a row that was retired.
 * @example retiredRef({ id: 'ru-orgnabor', was: 'recruitment' }) // "rule:ru-orgnabor"
 */
export function retiredRef({ id, was }: Pick<Retired, 'id' | 'was'>): Ref | `phrase:${string}` {
  // Links know recruitment by the name of rules.
  return `${was === 'recruitment' ? 'rule' : was}:${id}`;
}
