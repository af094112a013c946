import { describe, expect, test } from 'vitest';
import type { Locale } from '#content/index.ts';
import { paperOf } from '#shared/dialogue/answer-tool.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import { describeEnd, describeHelp } from '#shared/dialogue/describe-findings.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { step } from '#shared/dialogue/step.ts';
import { bundles, guides, today, world } from '#tests/shared/real-world.ts';

type Id = 'check-offer' | 'still-work';

const editionOf = (id: Id) => bundles.tg.questionnaires.find(({ tool }) => tool === id)?.edition ?? '';

/** What is said at a point of a tool, and the buttons below it. */
function at(id: Id, point: string, { locale = 'tg', place }: { locale?: Locale; place?: string } = {}) {
  const state: State = { locale, ...(place === undefined ? {} : { place }), scene: { kind: 'home' } };
  const { replies } = step(state, { kind: 'go', scene: { kind: 'tool', id, at: point } }, world);
  const lines = replies.flatMap(({ blocks }) => blocks).flatMap((block) => blockText(block, { t: guides[locale].t, today }));
  return {
    text: lines.map((line) => line.map((span) => span.text).join('')).join('\n'),
    buttons: replies.flatMap(({ actions }) => actions.flat()),
  };
}

describe('a point of the questions', () => {
  test('the beginning says what will come and that nothing is kept, and asks the first question', () => {
    const { text, buttons } = at('still-work', '');
    expect(text).toContain('1 / 11');
    expect(text).toContain('Ҷавобҳоро нигоҳ намедорем');
    expect(buttons.map(({ label }) => label)).toEqual(['Ҳа', 'Не', 'Намедонам', 'Бас, натиҷаро нишон диҳед', 'Ёрӣ даркор', 'Аввал']);
  });

  test('of an older edition begins again and says so', () => {
    const { text } = at('still-work', '0000-yyy');
    expect(text).toContain('Саволҳо дигар шуданд');
    expect(text).toContain('1 / 11');
    expect(at('still-work', '0000-yyy-s').text).toContain('Саволҳо дигар шуданд');
  });

  test.each(['nonsense', 'zzzz-', '-s', '----'])('%j that nobody wrote leads home', (point) => {
    expect(at('check-offer', point).text).toContain(guides.tg.t('dialogue.stale'));
  });

  test('with letters that are no answers asks where they begin', () => {
    expect(at('still-work', `${editionOf('still-work')}-yqq`).text).toContain('2 / 11');
  });

  test('back goes one question back, from the end too', () => {
    const codeOf = (point: string) =>
      at('still-work', `${editionOf('still-work')}-${point}`).buttons.find(({ label }) => label === 'Ба саволи пештара')?.code;
    const edition = editionOf('still-work');
    expect(codeOf('yn')).toBe(`tg.-.x.still-work.${edition}-y`);
    expect(codeOf('yn-s')).toBe(`tg.-.x.still-work.${edition}-yn`);
    expect(codeOf('nnnnnnnnnnn')).toBe(`tg.-.x.still-work.${edition}-nnnnnnnnnn`);
  });
});

describe('the end', () => {
  const offer = (answers: string) => at('check-offer', `${editionOf('check-offer')}-${answers}`, { locale: 'en' }).text;

  test('names each sign with its reason, what to ask for in writing and what never to do, and no sign that was not given', () => {
    const text = offer('aehnyynnnnyy');
    for (const words of [
      'You have not seen the agency',
      'Without a licence nobody may send people to work.',
      'They ask for money for the job.',
      'The licence number',
      'Do not pay for a “place”',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('You are rushed');
    expect(text).not.toContain('patent');
  });

  test('leads to rules of the country that was chosen, and of no other', () => {
    const { buttons } = at('check-offer', `${editionOf('check-offer')}-foonyyyyyyny`, { locale: 'en', place: 'TJ' });
    const rules = buttons.flatMap(({ code }) => /\.r\.(.*)$/.exec(code)?.[1] ?? []);
    expect(rules).toContain('r-ilo-no-fees');
    expect(rules.filter((id) => /^(ae|sa|qa|kw|tr|kz)-/.test(id))).toEqual([]);
    const emirates = at('check-offer', `${editionOf('check-offer')}-feonyyyyyyny`, { locale: 'en' }).buttons.map(({ code }) => code);
    expect(emirates).toContain('en.-.r.ae-employer-pays-recruitment');
  });

  test('without a sign says that this is no promise of safety, and still what to keep', () => {
    const text = offer('aehyynnnnnyy');
    expect(text).toContain('no promise of safety');
    expect(text).toContain('Copies of passport');
  });

  test('says who says so, for the signs that were given', () => {
    expect(offer('aehnynnnnnyy')).toMatch(/Source[s]?: .*05\.08\.2024/);
    expect(offer('aehnynnnnnyy')).not.toContain('International Labour Organization');
    expect(offer('aehyyynnnnyy')).toContain('International Labour Organization');
  });

  test('from the review date on says that the questions are due for one', () => {
    const texts = (day: string) => JSON.stringify(describeEnd('still-work', guides.en, day));
    expect(texts('2027-05-21')).not.toContain(guides.en.t('fact.overdue'));
    expect(texts('2027-05-22')).toContain(guides.en.t('fact.overdue'));
  });

  test('before the end says that not all was answered', () => {
    expect(offer('aeh-s')).toContain('You have not answered all questions');
    expect(offer('aehnnnnnnnnn')).not.toContain('You have not answered all questions');
  });

  test('asks where the person is, and then has numbers of that country', () => {
    const point = `${editionOf('still-work')}-yyy-s`;
    const open = at('still-work', point);
    expect(open.text).toContain('Шумо дар куҷоед?');
    const emirates = open.buttons.find(({ code }) => code === `tg.AE.x.still-work.${point}`);
    expect(emirates?.label).toBe('Аморот (Дубай)');
    const there = at('still-work', point, { place: 'AE' });
    expect(there.text).toContain('+971 4 394 5814');
    expect(there.text).not.toContain('Шумо дар куҷоед?');
  });

  test.each(['tg', 'ru', 'en'] as const)('in %s has no score and no label', (locale) => {
    for (const answers of ['yyyyyynnyyy', 'nnnnnnyynnn', 'yyyyyyyyyyy-s']) {
      const { text } = at('still-work', `${editionOf('still-work')}-${answers}`, { locale });
      expect(text).not.toMatch(/victim|жертв|қурбон|ҷабрдида|%|\b\d+ (of|из|аз) \d+\b/i);
    }
  });
});

test.each(['RU', 'KZ', 'AE', 'TR', 'SA', 'KR', 'GB', 'PL', 'TJ'])('numbers in %s: danger first, the state after the consulate', (place) => {
  const purposes = describeHelp(place, guides.en, today).flatMap((block) => (block.kind === 'contact' ? [block.contact.purposes] : []));
  expect(purposes[0]).toContain('emergency');
  const consulate = purposes.findIndex((list) => list.includes('consular'));
  const office = purposes.findIndex(
    (list) => list.some((purpose) => purpose === 'recruitment' || purpose === 'migration-status') && !list.includes('emergency'),
  );
  expect(consulate).toBeGreaterThan(0);
  if (office >= 0) expect(office).toBeGreaterThan(consulate);
});

describe('on paper', () => {
  test.each(['check-offer', 'still-work'] as const)('%s has every question, the answer that is a sign, and its sources', (id) => {
    for (const locale of ['tg', 'ru', 'en'] as const) {
      const guide = guides[locale];
      const text = paperOf(id, guide)
        .flatMap((block) => blockText(block, { t: guide.t, today }))
        .map((line) => line.map((span) => span.text).join(''))
        .join('\n');
      const questions = guide.bundle.questionnaires.find(({ tool }) => tool === id)?.questions ?? [];
      for (const { ask, sign } of questions.filter((question) => question.sign)) {
        expect(text).toContain(ask);
        expect(text).toContain(sign?.why);
      }
      expect(text).toContain('2012');
    }
  });
});
