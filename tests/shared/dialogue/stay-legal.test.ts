import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { step } from '#shared/dialogue/step.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { rows } from '#tests/content/read-guide.ts';
import { bundles, guides, today, world } from '#tests/shared/real-world.ts';

const { deadlines } = bundles.en.stayLegal;

/** What is said to words written to the tool, and where the person is then. */
function say(text: string, place: string | undefined, locale: State['locale'] = 'en', day = today) {
  const state: State = { locale, ...(place === undefined ? {} : { place }), scene: { kind: 'tool', id: 'stay-legal', at: '' } };
  const turn = step(state, { kind: 'text', text }, { ...world, today: day });
  const lines = turn.replies.flatMap(({ blocks }) => blocks.flatMap((block) => blockText(block, { t: guides[locale].t, today: day })));
  return { turn, said: lines.map((line) => line.map((span) => span.text).join('')).join('\n') };
}

describe('the answer', () => {
  test.each(locales)('to the dates of the question itself, in %s, is the days left', (locale) => {
    const example = guides[locale].t('tool.stay-legal.asks').split('\n').slice(1).join('\n');
    const { said, turn } = say(example, 'RU', locale);
    expect(said).toContain(guides[locale].t('tool.stay-legal.result'));
    for (const day of ['2026-03-01', '2026-04-20', '2026-06-15', '2026-07-10', '2026-08-09']) expect(said).toContain(formatDate(day));
    expect(turn.state.scene).toEqual({ kind: 'tool', id: 'stay-legal', at: '' });
  });

  test('names the rule, its date and its sources', () => {
    const { said } = say('1.11.2026', 'RU');
    expect(said).toContain('Last day: 29.01.2027. 69 days left.');
    expect(said).toContain('In 2026: 21 gone, 69 left, 90 days in all.');
    expect(said).toContain('Rule: Without a visa: 90 days in a year. Known as of 10.12.2025. Source: Nakanune.ru');
  });

  test('says of a rule what is doubtful about it', () => {
    expect(say('1.11.2026', 'BY').said).toContain(guides.en.t('fact.unconfirmed'));
    expect(say('1.11.2026', 'BY').said).toContain(guides.en.t('fact.old'));
    expect(say('1.11.2026', 'KZ').said).not.toContain(guides.en.t('fact.overdue'));
    expect(say('1.11.2027', 'KZ', 'en', '2027-11-21').said).toContain(guides.en.t('fact.overdue'));
  });

  test('does not bind who has a patent that holds, and does when it was not paid', () => {
    expect(say('въезд 1.05.2026, оплачено до 30.11.2026', 'RU').said).toContain('this count does not bind you');
    expect(say('въезд 1.05.2026, патент 20.05.2026', 'RU').said).toContain('this count does not bind you');
    expect(say('въезд 1.05.2026, оплачено до 20.11.2026', 'RU').said).toContain('Last day: 29.07.2026. This day was 115 days ago.');
  });

  test('tells who has been too long calmly what to do next and whom to ask, and blames nobody', () => {
    const { said, turn } = say('1.05.2026', 'RU');
    expect(said).toContain('Stay calm; you are not alone.');
    expect(said).toContain('Embassy of Tajikistan in Russia');
    expect(said).not.toMatch(/illegal|violat|guilt|your fault/i);
    const labels = turn.replies.flatMap(({ actions }) => actions.flat().map(({ code }) => code));
    expect(labels).toContain('en.RU.t.overstay');
    expect(labels).toContain('en.RU.t.bans-and-register');
  });

  test('to who is in time is not alarming', () => {
    expect(say('20.11.2026', 'RU').said).not.toContain('Stay calm');
  });

  test('counts from other dates than an entry', () => {
    expect(say('work visa cancelled 10.11.2026', 'AE').said).toContain('Last day: 09.12.2026');
    expect(say('reported absent 10.11.2026', 'SA').said).toContain('Last day: 08.01.2027');
    expect(say('left 1.09.2026', 'KW').said).toContain('Last day: 31.12.2026');
    expect(say('moved 20.11.2026', 'KZ').said).toContain('Last day: 24.11.2026');
    expect(say('Amina worked 20.11.2026', 'RU').said).toContain('Last day: 22.11.2026');
  });

  test('says before a journey what comes before it', () => {
    const { said } = say('въезд 15.12.2026', 'RU');
    expect(said).toContain('The ruID application. Last day: 11.12.2026');
    expect(said).toContain('Do this now.');
    expect(said).not.toContain('Stay calm');
  });

  test('to a country without such rules says so and shows the way', () => {
    for (const place of ['TR', 'QA', 'KR', 'DE', 'PL']) {
      const { said, turn } = say('1.11.2026', place);
      expect(said).toContain('we know no number of days');
      expect(turn.replies.flatMap(({ actions }) => actions.flat().map(({ code }) => code))).toContain(`en.${place}.p.${place}`);
    }
  });

  test('without a country asks for it', () => {
    const { said, turn } = say('1.11.2026', undefined);
    expect(said).toContain('Choose the country first');
    expect(turn.replies.flatMap(({ actions }) => actions.flat().map(({ code }) => code))).toContain('en.RU.x.stay-legal.ru');
  });
});

describe('what cannot be counted', () => {
  test.each([
    ['entry 31.02.2026', 'This is no date to us: «31.02.2026»'],
    ['20.04.2026 1.03.2026', 'The exit is before the entry (20.04.2026)'],
    ['exit 20.04.2026', 'The exit on 20.04.2026 has no entry'],
    ['entry 1.03.2026 entry 1.05.2026', 'After the entry on 01.03.2026 there is no exit'],
    ['entry 1.03.2026 <script>alert(1)</script> 99.99.9999', '«99.99.9999»'],
  ])('%s gets a sentence, and the question again', (text, sentence) => {
    const { said, turn } = say(text, 'RU');
    expect(said).toContain(sentence);
    expect(turn.replies.at(-1)?.asks).toBe('stay-legal');
  });

  test.each(['where can I get help', 'I worked 2 years', ''])('%j is not meant for the tool and is searched for', (text) => {
    expect(say(text, 'RU').turn.state.scene).toEqual({ kind: 'search' });
  });

  test('danger is heard between dates', () => {
    expect(say('даромадам 1.03.2026, хӯҷаин паспортамро гирифт', 'RU', 'tg').turn.state.scene).toEqual({
      kind: 'topic',
      id: 'passport-taken',
    });
  });
});

describe('the table of deadlines', () => {
  test('holds no number: each stands in its rule', () => {
    const texts = locales.flatMap((locale) => bundles[locale].stayLegal.deadlines.flatMap((row) => [row.title, row.do]));
    expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
  });

  test('gives each number as its rule has it, in the country of the rule', () => {
    for (const { value } of rows.deadlines) {
      const rule = rows.rules.find((row) => row.value.id === value.rule);
      const amount = rule?.value.numbers?.[value.number];
      expect(deadlines.find(({ id }) => id === value.id)).toMatchObject({
        span: { amount },
        place: /\/(..)\.yaml$/.exec(rule?.file ?? '')?.[1]?.toUpperCase(),
      });
    }
  });

  /** Lengths of time that are nobody's deadline, and why. */
  const notCounted: Readonly<Record<string, string>> = {
    'ae-complaint-rules': 'about pay, not about staying',
    'by-simplified-hiring': 'a duty of the employer',
    'kz-no-work-visa-free': 'how long a residence permit may be',
    'kz-overstay-penalties': 'a penalty; shown when the days are over',
    'kz-seasonal-fee-2026': 'a fee of the employer',
    'pl-permit-tied': 'how long a permit may be; its own date counts',
    'qa-visa-trading': 'a duty of the employer',
    'ru-amina-limits': 'how long the trial of the app lasts',
    'ru-certificate-validity': 'the paper of an exam bears its date',
    'ru-expulsion-without-court': 'what the police may do',
    'ru-deportation-ban-years': 'a ban, from a blog: who has one must ask, not count',
    'ru-regularisation-window-closed': 'over; shown when the days are over',
    'ru-medical-law-2026': 'a bill; the check itself is counted from ru-patent-documents',
    'sa-visit-visa-overstay': 'a penalty',
    'sa-self-work-penalty': 'a penalty',
    'tr-overstay-ban': 'a penalty',
  };

  test('has every length of time of the rules on staying, or it is said why not', () => {
    const topics = ['registration', 'work-permit', 'bans-and-register', 'compulsory-apps', 'overstay'];
    const used = new Set(rows.deadlines.map(({ value }) => value.rule));
    const unused = rows.rules
      .filter(({ value }) => value.topics.some((topic) => topics.includes(topic)) && !used.has(value.id))
      .filter(({ value }) => Object.keys(value.numbers ?? {}).some((key) => /(^|_)(days|months|years|hours)(_|$)/.test(key)))
      .map(({ value }) => value.id);
    expect(unused.filter((id) => notCounted[id] === undefined)).toEqual([]);
  });
});
