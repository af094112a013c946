import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '#content/compile/parse-body.ts';
import type { Problem } from '#content/compile/problem.ts';
import type { ProseBlock } from '#content/index.ts';

function parse(markdown: string, lineOffset = 0) {
  const problems: Problem[] = [];
  return { ...parseBody(markdown, 'page.md', lineOffset, problems), problems };
}

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const strong = (words: string) => ({ kind: 'strong', text: words }) as const;
const link = (to: 'topic:fees' | 'service:ru-emergency', words: string) => ({ kind: 'link', to, text: words }) as const;

describe('what Markdown becomes', () => {
  test.each<[string, readonly ProseBlock[]]>([
    ['Салом.', [{ kind: 'paragraph', inlines: [text('Салом.')] }]],
    ['one\ntwo', [{ kind: 'paragraph', inlines: [text('one two')] }]],
    ['a **b** c', [{ kind: 'paragraph', inlines: [text('a '), strong('b'), text(' c')] }]],
    ['**one\ntwo**', [{ kind: 'paragraph', inlines: [strong('one two')] }]],
    ['[b](topic:fees)', [{ kind: 'paragraph', inlines: [link('topic:fees', 'b')] }]],
    ['[**112**](service:ru-emergency)', [{ kind: 'paragraph', inlines: [link('service:ru-emergency', '112')] }]],
    ['1. a\n2. b', [{ kind: 'steps', items: [[text('a')], [text('b')]] }]],
    ['- a\n- **b**', [{ kind: 'list', items: [[text('a')], [strong('b')]] }]],
    ['- a\n\n- b', [{ kind: 'list', items: [[text('a')], [text('b')]] }]],
    ['> a', [{ kind: 'note', inlines: [text('a')] }]],
    ['### a', [{ kind: 'heading', text: 'a' }]],
    ['a\n\nb', ['a', 'b'].map((words) => ({ kind: 'paragraph', inlines: [text(words)] }) as const)],
    ['', []],
  ])('%j', (markdown, blocks) => {
    expect(parse(markdown)).toMatchObject({ intro: blocks, sections: [], problems: [] });
  });

  test('parts begin with their names; what stands before the first is the introduction', () => {
    const { intro, sections, headings } = parse('a\n\n## now\n\n1. b\n\n### c\n\n## ask\n\n- d\n', 5);
    expect(intro).toHaveLength(1);
    expect(sections.map(({ key, blocks }) => [key, blocks.map((block) => block.kind)])).toEqual([
      ['now', ['steps', 'heading']],
      ['ask', ['list']],
    ]);
    expect([...headings]).toEqual([
      ['now', 8],
      ['ask', 14],
    ]);
  });

  test('every paragraph and list item knows its part, its line, its words and its links', () => {
    expect(parse('a\n\n## now\n\n1. b [c](topic:fees)\n2. d\n\n> e **f**\n', 10).items).toEqual([
      { place: 'intro/paragraph', line: 11, text: 'a', refs: '' },
      { place: 'now/step', line: 15, text: 'b c', refs: 'topic:fees' },
      { place: 'now/step', line: 16, text: 'd', refs: '' },
      { place: 'now/note', line: 18, text: 'e f', refs: '' },
    ]);
  });

  test('links are kept with their words and lines', () => {
    expect(parse('- a\n- [b](topic:fees)\n', 3).refs).toEqual([{ to: 'topic:fees', text: 'b', line: 5 }]);
  });
});

describe('what is refused', () => {
  test.each([
    ['# a', 1, 'a heading that begins with "#"'],
    ['#### a', 1, 'a heading that begins with "####"'],
    ['## other', 1, 'the heading "other"'],
    ['a\n\n## now\n\n## now', 5, 'a second part "## now"'],
    ['a *b*', 1, '*slanted text*'],
    ['a `b`', 1, '`code`'],
    ['    a', 1, 'code (four spaces or ``` at the beginning)'],
    ['```\na\n```', 1, 'code (four spaces or ``` at the beginning)'],
    ['![a](b.png)', 1, 'a picture'],
    ['a\n\n<div>b</div>', 3, 'HTML'],
    ['a <b>b</b>', 1, 'HTML'],
    ['a\n\n***', 3, 'a line "---"'],
    ['a  \nb', 1, 'two spaces at the end of the line'],
    ['a\n\n| b | c |\n|---|---|\n| d | e |', 3, 'a table'],
    ['[a](https://example.org)', 1, 'a link to "https://example.org"'],
    ['[a](/tg/help/)', 1, 'a link to "/tg/help/"'],
    ['[a](tel:112)', 1, 'a link to "tel:112"'],
    ['<https://example.org>', 1, 'a link to "https://example.org"'],
    ['**[a](topic:fees)**', 1, 'a link inside bold'],
    ['[*a*](topic:fees)', 1, '*slanted text* inside a link'],
    ['### [a](topic:fees)', 1, 'a link inside a heading'],
    ['- a\n  - b', 2, 'a list inside a list'],
    ['- a\n\n  b', 3, 'several paragraphs'],
    ['- a\n-', 2, 'an empty list item'],
    ['> a\n>\n> b', 3, 'a note of several parts'],
    ['> - a', 1, 'a note of several parts'],
  ])('%j', (markdown, line, found) => {
    const { problems } = parse(markdown, 20);
    expect(problems.map((problem) => ({ line: problem.line, found: problem.found }))).toEqual([{ line: line + 20, found }]);
  });
});

test('no words of a page are lost without a complaint', () => {
  const piece = fc.constantFrom(
    'слово',
    '**слово**',
    '[слово](topic:fees)',
    '*слово*',
    '`слово`',
    '- слово',
    '1. слово',
    '> слово',
    '### слово',
    '\n\n',
    '\n',
    ' ',
    '  - ',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { items, problems } = parse(pieces.join(''));
      const written = pieces.filter((part) => part.includes('слово')).length;
      const shown =
        items
          .map((item) => item.text)
          .join(' ')
          .split('слово').length - 1;
      if (problems.length === 0) expect(shown).toBe(written);
    }),
    { numRuns: 500 },
  );
});
