import type { ShowEvent } from '#shared/room/showing.ts';

/** What a field of raised hands tells a show. */
export function countOf(key: string, letter: string, hands: number | undefined): ShowEvent {
  return { kind: 'count', key, letter, ...(hands === undefined ? {} : { hands }) };
}
