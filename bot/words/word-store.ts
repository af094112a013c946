import type { Word } from '#shared/trust/readers-word.ts';

/** How often a number answered, or did not, on one day. */
export type WordCount = { readonly day: string; readonly word: Word; readonly count: number };

/** Where the counts lie: a number, a day, an answer and how often; nothing about who said so. Each call may fail. */
export type WordStore = {
  readonly add: (word: Word, day: string) => Promise<void>;
  readonly read: () => Promise<readonly WordCount[]>;
  readonly close: () => Promise<void>;
};

/** Days for which counts are kept: as long as a call of our own holds. */
export const keptDays = 90;

/** The day that is `days` before another one. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** @example renderWord({ row: 'service:x', number: '+992…', isAnswered: true }) // "service:x +992… y" */
export function renderWord({ row, number, isAnswered }: Word): string {
  return `${row} ${number} ${isAnswered ? 'y' : 'n'}`;
}

/** Undefined for whatever no version of the bot wrote. */
export function parseWord(text: unknown): Word | undefined {
  if (typeof text !== 'string') return undefined;
  const [, kind, id, number = '', answer] = /^(service|mission):([a-z0-9-]{1,48}) ([+*#\d][^a-z\n]{0,30}) ([yn])$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  return { row: `${kind === 'mission' ? 'mission' : 'service'}:${id}`, number, isAnswered: answer === 'y' };
}
