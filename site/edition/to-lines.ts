import type { Block } from '#shared/dialogue/block.ts';
import { blockText, type Words } from '#shared/dialogue/block-text.ts';
import { wrap } from './wrap.ts';

/** Signs that phones with buttons do not have, and what stands for them. */
const plain: readonly (readonly [sign: string, by: string])[] = [
  ['☎️ ', '>> '],
  ['✉️ ', '@ '],
  ['⚠️ ', '! '],
  ['ℹ️ ', '* '],
  ['• ', '- '],
  ['–', '-'],
  ['·', '-'],
  ['…', '...'],
];

/** A block of an answer as lines of plain text with an empty line after it. */
export function toLines(block: Block, words: Words): readonly string[] {
  const lines = blockText(block, words).map((spans) => spans.map((span) => span.text).join(''));
  return [...lines.flatMap((line) => wrapPlain(line)), ''];
}

/** A text without signs that a simple phone lacks, in lines; what follows a sign at the start is set in. */
export function wrapPlain(text: string): readonly string[] {
  const simple = plain.reduce((done, [sign, by]) => done.replaceAll(sign, by), text);
  return wrap(simple, /^(?:>> |@ |! |\* |- |\d+\. )/.exec(simple)?.[0].length ?? 0);
}

/** A heading, underlined: `=` for a part, `-` for something in it. */
export function headingLines(text: string, line: '=' | '-'): readonly string[] {
  const lines = wrapPlain(text);
  return ['', ...lines, line.repeat(Math.max(...lines.map((part) => part.length))), ''];
}
