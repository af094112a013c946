import { describe, expect, test } from 'vitest';
import { type Bundle, locales } from '#content/index.ts';
import type { Block } from '#shared/dialogue/block.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import { describeAgency } from '#shared/dialogue/check-agency.ts';
import type { Guide, World } from '#shared/dialogue/guide.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { step } from '#shared/dialogue/step.ts';
import { guides, today } from '#tests/shared/real-world.ts';

const state: State = { locale: 'tg', scene: { kind: 'tool', id: 'check-agency', at: '' } };

/** The guide with a list of two licences, one of them withdrawn. */
function withList(guide: Guide, reviewBy = '2027-05-01'): Guide {
  const listDate = '2026-11-01';
  const bundle: Bundle = {
    ...guide.bundle,
    agencyList: { date: listDate, reviewBy, publisher: 'Нашри санҷишӣ' },
    agencies: [
      { licence: 'АВ 0001', name: 'ҶДММ «Намуна»', issued: '2024-02-29', expires: '2027-12-31', status: 'valid', listDate },
      { licence: 'АВ 0002', name: 'Озмоиш Кадр', expires: '2026-11-20', status: 'withdrawn', ended: '2026-03-02', listDate },
    ],
  };
  return { ...guide, bundle };
}

function talk(text: string, guide: Guide): readonly string[] {
  const world: World = { guides: { tg: guide }, today };
  return step(state, { kind: 'text', text }, world).replies.flatMap(({ blocks }) => linesOf(blocks, guide));
}

function linesOf(blocks: readonly Block[], { t }: Guide): readonly string[] {
  return blocks.flatMap((block) => blockText(block, { t, today }).map((line) => line.map(({ text }) => text).join('')));
}

test('without a list: that comes first, then the question to send', () => {
  const lines = talk('ООО Намуна', guides.tg);
  expect(lines[0]).toContain('Рӯйхати расмӣ ҳанӯз ба мо нарасидааст.');
  expect(lines.join('\n')).toContain('«ООО Намуна» имрӯз барои фиристодани коргар ба хориҷа иҷозатнома дорад?');
  const [first] = step(state, { kind: 'go', scene: state.scene }, { guides, today }).replies;
  expect(linesOf(first?.blocks ?? [], guides.tg)[0]).toContain('Рӯйхати расмӣ ҳанӯз ба мо нарасидааст.');
});

test('with a list: of which day it is comes first, then what it says', () => {
  const lines = talk('namuna', withList(guides.tg));
  expect(lines.slice(0, 7)).toEqual([
    'Рӯйхати 01.11.2026. Манбаъ: Нашри санҷишӣ.',
    'Дар рӯйхат ҳаст',
    '• ҶДММ «Намуна»',
    '• Дар рӯйхати 01.11.2026: иҷозатнома амал мекунад.',
    '• Иҷозатнома: АВ 0001',
    '• Дода шуд: 29.02.2024',
    '• Муҳлат: то 31.12.2027',
  ]);
});

test('withdrawn: the list, the day, and no word of blame', () => {
  expect(talk('Озмоиш кадр', withList(guides.tg))).toContain('• Дар рӯйхати 01.11.2026: иҷозатнома бекор шудааст, аз 02.03.2026.');
});

test('only similar: said before and on each, with what it does not mean', () => {
  const lines = talk('Озмоиш', withList(guides.tg));
  expect(lines[1]).toBe('Дар рӯйхат чунин ном ё рақам нест. Монандаш ҳаст:');
  expect(lines[3]).toBe('• Ин ҳамон ном нест');
});

test('a list past its review day says so at once', () => {
  expect(talk('Намуна', withList(guides.tg, '2026-11-20'))[1]).toContain('Ин рӯйхат кӯҳна аст: бояд то 20.11.2026 нав мешуд.');
});

describe.each(locales)('in %s', (locale) => {
  test('not on the list is not called fraud, and says what to do', () => {
    const guide = withList(guides[locale]);
    const text = linesOf(describeAgency('Xyzzy Qwerty', guide, today), guide).join('\n');
    expect(text).toContain(guide.t('tool.check-agency.absent-means'));
    const accusing = /қаллоб|мошенник|swindl|fraudster|қаллобӣ|scam/i;
    expect(text).not.toMatch(accusing);
  });
});

test('a question is searched, and so is a long text', () => {
  for (const text of ['чӣ тавр пул фиристам?', 'салом '.repeat(40)]) {
    const { replies } = step(state, { kind: 'text', text }, { guides, today });
    expect(replies[0]?.page).toContain('/search/');
  }
});

test.each(['$t(nav.home)', '{{count}} Тур', '<b>x</b>', '\u202eabc'])('%j stays what was written', (text) => {
  expect(talk(text, guides.tg).join('\n')).toContain(text);
});
