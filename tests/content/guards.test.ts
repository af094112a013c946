import { describe, expect, test } from 'vitest';
import { sentencesOf, wordsOf } from '#content/compile/check-style.ts';
import { compile } from '#content/compile/compile.ts';
import { words } from './test-content.ts';
import { withCopy, withFolder } from './with-copy.ts';

const page = 'content/pages/tg/test-topic.md';
const long = Array.from({ length: 21 }, (_, index) => `калима${'аб'[index % 2]}`).join(' ');

describe('sentences', () => {
  test.each([
    ['Занг занед. Ҷавоб нест? Ба дигараш занг занед!', 3],
    ['Аз 1.01.2026 нарх 10 000 рубл аст.', 1],
    ['«Паспортам лозим аст.» Ба консулгарӣ равед.', 2],
    ['', 0],
  ])('%s', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test('numbers and words with signs inside count as one', () => {
    expect(wordsOf('Аз 1.01.2026 – 10-15 рӯз, «патент» (корӣ).')).toBe(6);
  });

  test('one of 21 words stops the compile and names the line', () => {
    const { problems } = withCopy((copy) => copy.write(page, `${copy.read(page).trimEnd()}\n- ${long}.\n`));
    expect(problems.filter(({ what }) => what === 'this sentence is too long')).toMatchObject([{ file: page }]);
  });
});

describe('words that are not used here', () => {
  test('stop the compile in a page and in search words, with the reason', () => {
    const { problems } = withCopy(
      (copy) => copy.write('seeds/forbidden.yaml', '- reason: a label\n  stems: [калимаи бад]\n'),
      (copy) => copy.write(page, `${copy.read(page).trimEnd()}\n\nИн Калимаи Баде аст.\n`),
      (copy) => copy.write('seeds/words/tg.yaml', words.replace('[]', '[{ for: topic:test-topic, words: [калимаи бад] }]')),
    );
    const found = problems.filter(({ what }) => what === 'this word is not used here');
    expect(found.map(({ file }) => file).toSorted()).toEqual([page, 'seeds/words/tg.yaml']);
    expect(found.every(({ fix }) => fix === 'a label')).toBe(true);
  });

  test('do not fire inside other words', () => {
    const { problems } = withCopy(
      (copy) => copy.write('seeds/forbidden.yaml', '- reason: a label\n  stems: [лима]\n'),
      (copy) => copy.write(page, `${copy.read(page).trimEnd()}\n\nИн калима нест.\n`),
    );
    expect(problems.filter(({ what }) => what === 'this word is not used here')).toEqual([]);
  });
});

describe('review dates that have passed', () => {
  const compileOn = (today: string, intent = '') =>
    withFolder((copy) => {
      if (intent !== '') copy.swap('seeds/topics.yaml', 'contacts:', `intent: ${intent}\n  contacts:`);
      return compile(copy.root, today);
    });

  test('are a warning', () => {
    const compiled = compileOn('2028-01-01');
    expect(compiled.kind).toBe('ok');
    expect(compiled.kind === 'ok' && compiled.warnings.length).toBeGreaterThan(3);
  });

  test('are nothing before the day', () => {
    expect(compileOn('2026-11-21')).toMatchObject({ kind: 'ok', warnings: [] });
  });

  test('stop the compile on a page that an emergency opens', () => {
    const compiled = compileOn('2028-01-01', 'not-paid');
    expect(compiled.kind === 'problems' && compiled.problems.map(({ field }) => field)).toEqual(['test-topic review_by']);
  });
});
