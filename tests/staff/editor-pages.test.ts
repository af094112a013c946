import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDeskOverCopy, type Values } from './open-desk.ts';

const path = 'pages/not-paid.json';
const fresh = 'pages/lost-phone.json';

const { copy, desk } = await openDeskOverCopy();

const inAll = (tg: string, ru: string, en: string) => ({ tg, ru, en });
const body = (...says: readonly [step: string, other: string]) =>
  `## now\n\n1. ${says[0]}\n2. ${says[0]}\n3. ${says[0]}\n\n## helps\n\n- ${says[1]}\n\n## harms\n\n- ${says[1]}\n\n## ask\n\n- ${says[1]}`;
/** As the form hands it over: what was left empty is not there. */
const page: Values = {
  id: 'lost-phone',
  title: inAll('Телефон гум шуд', 'Потеряли телефон', 'Lost phone'),
  summary: inAll('Чӣ бояд кард.', 'Что делать.', 'What to do.'),
  body: inAll(body('Ором бошед.', 'Дӯстон.'), body('Спокойно.', 'Друзья.'), body('Stay calm.', 'Friends.')),
  stage: 'trouble',
  contacts: ['police', 'consular'],
  rules: [],
  related: ['not-paid'],
  leads_here: ['lost-passport', 'phone-safety'],
  as_of: '2026',
  review_by: '2027-05-21',
  sources: [{ source: 'mfa' }],
};

describe('saving a page', () => {
  test('two languages, two files, and only the changed line in each', async () => {
    const values = await desk.open(path);
    const titles = values['title'] as Values;
    const saved = await desk.save(path, { ...values, title: { ...titles, tg: 'Музд надоданд', ru: 'Заплатили не всё' } });
    expect(saved).toEqual({ status: 200, says: 'content/pages/tg/not-paid.md, content/pages/ru/not-paid.md' });
    expect(copy.changed().filter((line) => line.startsWith('+'))).toEqual(['+title: Заплатили не всё', '+title: Музд надоданд']);
    expect(copy.changed()).toHaveLength(4);
  });

  test('what it rests on is saved with its words, in the row', async () => {
    const values = await desk.open(path);
    const saved = await desk.save(path, {
      ...values,
      review_by: '2027-01-15',
      title: { ...(values['title'] as Values), en: 'They kept my pay' },
    });
    expect(saved).toEqual({ status: 200, says: 'seeds/topics.yaml, content/pages/en/not-paid.md' });
    expect(copy.changed().filter((line) => line.startsWith('+'))).toEqual(['+title: They kept my pay', '+  review_by: "2027-01-15"']);
  });

  test('what the page must have is asked for in words', async () => {
    const values = await desk.open(path);
    const bodies = values['body'] as Readonly<Record<string, string>>;
    const { says } = await desk.save(path, { ...values, body: { ...bodies, tg: bodies['tg']?.replace(/^## ask$/m, '## asking') } });
    expect(says).toContain('на странице нет одной из частей');
    expect(copy.changed()).toEqual([]);
  });

  test('two people: one changed the words, the other what the page rests on', async () => {
    const [one, other] = [await desk.open(path), await desk.open(path)];
    expect((await desk.save(path, { ...one, review_by: '2027-01-15' })).status).toBe(200);
    const { status, says } = await desk.save(path, { ...other, title: { ...(other['title'] as Values), ru: 'Не платят' } });
    expect([status, says]).toEqual([409, expect.stringContaining('тем временем изменил кто-то другой')]);
    expect(copy.read('content/pages/ru/not-paid.md')).not.toContain('title: Не платят');
  });
});

describe('a new page', { timeout: 120_000 }, () => {
  test('is a row, three files, and a way from other pages, all at once', async () => {
    const seen = await desk.preview(fresh, page, true);
    expect(seen).toMatchObject({ kind: 'seen', address: '/tg/topics/lost-phone/' });
    expect(copy.git('status', '--short')).toBe('');

    expect(await desk.save(fresh, page, true)).toEqual({
      status: 200,
      says: 'seeds/topics.yaml, content/pages/tg/lost-phone.md, content/pages/ru/lost-phone.md, content/pages/en/lost-phone.md',
    });
    expect(copy.changed().filter((line) => line.startsWith('-'))).toEqual([]);
    expect(copy.changed().filter((line) => line === '+  - lost-phone')).toHaveLength(2);
    expect(copy.read('content/pages/ru/lost-phone.md')).toBe(
      `---\n\ntitle: Потеряли телефон\nsummary: Что делать.\nreviewed: { native: null, lawyer: null }\n---\n\n${body('Спокойно.', 'Друзья.')}\n`,
    );
    // It is an entry as any other.
    expect(await desk.save(fresh, await desk.open(fresh))).toEqual({ status: 200, says: '' });
  });

  test.each<readonly [name: string, change: Values, status: number, says: string]>([
    ['to which nobody leads', { leads_here: [] }, 422, 'сюда не ведёт ни одна другая страница'],
    [
      'without a Tajik text and an English title',
      { title: inAll('Телефон', 'Телефон', ''), body: inAll('', body('Спокойно.', 'Друзья.'), body('Calm.', 'Friends.')) },
      422,
      'content/pages/en/lost-phone.md',
    ],
    ['from a page that is not there', { leads_here: ['nothing'] }, 409, 'Страницы «nothing» нет'],
    ['from itself', { leads_here: ['lost-phone'] }, 409, 'Страницы «lost-phone» нет'],
    ['with a taken name', { id: 'not-paid' }, 409, 'уже занято'],
    ['with a name that leads elsewhere', { id: '../../../lost' }, 409, 'Дайте строке имя'],
    ['with a name in Cyrillic', { id: 'телефон' }, 409, 'Дайте строке имя'],
  ])('%s: nothing is written, and a sentence says why', async (_, change, status, says) => {
    const answer = await desk.save(fresh, { ...page, ...change }, true);
    expect(answer.status).toBe(status);
    expect(answer.says).toContain(says);
    expect(copy.git('status', '--short')).toBe('');
  });

  test('when one of its files cannot be written, none is', async () => {
    // A folder stands where the English page should go.
    mkdirSync(join(copy.root, 'content/pages/en/lost-phone.md'));
    const before = copy.read('seeds/topics.yaml');
    expect((await desk.save(fresh, page, true)).status).toBeGreaterThanOrEqual(400);
    expect(copy.read('seeds/topics.yaml')).toBe(before);
    expect(copy.git('status', '--short')).toBe('');
    rmdirSync(join(copy.root, 'content/pages/en/lost-phone.md'));
  });
});
