import { expect } from 'vitest';
import { type Copy, compileCopy, withFolder } from './with-copy.ts';

/** One mistake that somebody may make, and what the compiler must say about it. */
export type Mutation = {
  readonly name: string;
  readonly file: string;
  /** Replaces `swap[0]` by `swap[1]` in `file`; `spoil` does anything else. */
  readonly swap?: readonly [old: string, fresh: string];
  readonly spoil?: (copy: Copy) => void;
  /** Words on the line that the sentence must name; or the line. */
  readonly at: string | number;
  readonly which?: 'only' | 'last';
  /** Where the mistake shows when it is not `file`. */
  readonly shows?: string;
  readonly field: string | RegExp;
  /** Words of the sentence, after the field. */
  readonly says: readonly string[];
};

/** The compiler must name file, line and field of a mistake in one sentence, and say nothing else. */
export function expectOneSentence(mutation: Mutation): void {
  withFolder((copy) => {
    const { file, swap, spoil, at, which, field, says, shows = file } = mutation;
    if (swap) copy.swap(file, ...swap);
    spoil?.(copy);
    const { sentences } = compileCopy(copy);
    expect(sentences, sentences.join('\n')).toHaveLength(1);
    const line = typeof at === 'number' ? at : copy.lineOf(shows, at, which);
    const [, place, told = ''] = /^(\S+) (.*?): /.exec(sentences[0] ?? '') ?? [];
    expect(place).toBe(`${shows}:${line}`);
    if (typeof field === 'string') expect(told).toBe(field);
    else expect(told).toMatch(field);
    for (const words of says) expect(sentences[0]).toContain(words);
    expectReadable(sentences[0] ?? '');
  });
}

/** One line, all four parts, nothing that only a program understands. */
export function expectReadable(sentence: string): void {
  expect(sentence).toMatch(/^\S+:\d+ [^\n]+: [^\n]+\. Expected [^\n]+, found [^\n]+\. Fix: [^\n]+\.$/);
  expect(sentence).not.toMatch(/undefined|\[object|NaN|Invalid (input|string|URL|key)|Expected ,|found \./);
}
