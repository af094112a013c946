import { describe, expect, test } from 'vitest';
import type { Block } from '#shared/dialogue/block.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import { blockExamples, contactByMail, everyBlock, fullContact } from '#tests/fixtures/blocks.ts';
import { sayKeys } from '#tests/shared/say-keys.ts';

/** The lines of a block, **bold** marked as in Markdown. */
const linesOf = (block: Block) =>
  blockText(block, { t: sayKeys, today: '2026-11-21' }).map((line) =>
    line.map((span) => (span.bold === true ? `**${span.text}**` : span.text)).join(''),
  );

const numbers = [
  '☎️ **+971 4 555 1234** Reception (standing.official <03.2026>)',
  '☎️ **800 123** Night line (standing.old-undated; reach.inside-only)',
];

/** What each example becomes; a new kind of block without a line here is a type error. */
const expected: { readonly [K in Block['kind']]: readonly string[] } = {
  heading: ['**Wages**'],
  paragraph: ['Ask for **a receipt**, see not paid.'],
  steps: ['1. Go out.', '2. **Ring 112.**'],
  list: ['• Water', '• Papers'],
  note: ['ℹ️ Rules change.'],
  contact: ['**Consulate of Example**', 'Passports and return papers.', ...numbers, '⚠️ Closed on Fridays.'],
  fact: [
    '**Register in 15 days**',
    'Register within 15 days.',
    '• They ask for money first.',
    'Ask the landlord.',
    '⚠️ Two sources differ.',
    '⚠️ fact.planned',
    '⚠️ fact.overdue',
    'fact.as-of <11.2025>',
    'fact.sources <Law 109, 18.07.2006>',
  ],
  phrase: ['**I am hurt**', 'Ман маҷрӯҳам.', '**language.ar: **أنا مصاب', '(ано мусоб)'],
  links: ['• **Fees** – Who pays.', '• **Emirates**'],
};

test.each(everyBlock)('$kind', (block) => {
  expect(linesOf(block)).toEqual(expected[block.kind]);
});

describe('a contact', () => {
  test('in full has all we know, with sources and dates', () => {
    expect(linesOf(fullContact)).toEqual([
      '**Consulate of Example**',
      'Passports and return papers.',
      ...numbers,
      '✉️ consul@example.org',
      '⚠️ Closed on Fridays.',
      'contact.hours <9–18>',
      'contact.languages <language.tg, language.ru>',
      'contact.address <Example street 1>',
      'https://example.org',
      'fact.as-of <03.2026>',
      'fact.sources <Example Ministry, 01.03.2026; Example Paper>',
    ]);
  });

  test('without a number says so, and gives the e-mail', () => {
    expect(linesOf(contactByMail)).toEqual([
      '**Consulate of Example**',
      'Passports and return papers.',
      'contact.no-phone',
      '✉️ consul@example.org',
      '⚠️ Closed on Fridays.',
    ]);
  });

  test('with one number does not name it', () => {
    const { contact } = blockExamples.contact;
    const [first] = contact.lines;
    const lines = first ? [first] : [];
    expect(linesOf({ kind: 'contact', detail: 'line', contact: { ...contact, lines } })).toContain(
      '☎️ **+971 4 555 1234** (standing.official <03.2026>)',
    );
  });
});

test('a card speaks the languages of the country, in the order of the card', () => {
  const lines = linesOf({ ...blockExamples.phrase, languages: ['ru', 'ar'] });
  expect(lines.filter((line) => line.startsWith('**language'))).toEqual(['**language.ar: **أنا مصاب', '**language.ru: **Я ранен']);
});
