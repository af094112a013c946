import { describe, expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import { openDeskOverCopy } from './open-desk.ts';

const office = 'missions/tj-molmep-representation-russia.json';
const baku = 'missions/tj-embassy-baku.json';
const reason = 'Закрыто. Так написано на странице МИД.';

const { copy, desk } = await openDeskOverCopy();

const compiled = () => {
  const result = compile(copy.root);
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems));
  return result.bundles.ru;
};

// Each compiles the whole guide several times.
describe('taking a row out of the guide', { timeout: 180_000 }, () => {
  test('it leaves its file and its search words, the list of what is retired says why, and nothing else differs', async () => {
    const first = await desk.retire(baku, ` ${reason}\n`, await desk.open(baku));
    expect(first.status, first.says).toBe(200);
    const lines = copy.changed();
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([
      '+- id: tj-embassy-baku',
      '+  was: mission',
      expect.stringMatching(/^\+ {2}on: \d{4}-\d{2}-\d{2}$/),
      `+  reason: ${reason}`,
    ]);
    const files = copy.git('diff', '--name-only').trim().split('\n');
    expect(files).toEqual([
      'seeds/missions.yaml',
      'seeds/retired.yaml',
      'seeds/words/en.yaml',
      'seeds/words/ru.yaml',
      'seeds/words/tg.yaml',
    ]);
    expect(lines).toContain('-- id: tj-embassy-baku');
    expect(lines.filter((line) => line.startsWith('-- id:') || line.startsWith('-- for:'))).toHaveLength(4);

    // A second one finds its place in the list, and a name that was retired is not given again.
    copy.git('commit', '--quiet', '--all', '--message=one');
    const ankara = 'missions/tj-embassy-ankara.json';
    const values = await desk.open(ankara);
    const second = await desk.retire(ankara, 'Тоже.', values);
    expect(second.status, second.says).toBe(200);
    expect(copy.git('diff', '--unified=0', 'seeds/retired.yaml').match(/^-(?!--)/gm)).toBeNull();
    expect([...copy.read('seeds/retired.yaml').matchAll(/^- id: (.+)$/gm)].map(([, id]) => id)).toEqual([
      'tj-embassy-ankara',
      'tj-embassy-baku',
    ]);
    const { status, says } = await desk.save(ankara, values, true);
    expect([status, says]).toEqual([422, expect.stringContaining('это имя занято')]);
  });

  test('calls to it stay in the log, readers are told that its number is gone, and old buttons that it is no longer here', async () => {
    const log = copy.read('seeds/checks.csv');
    expect(log).toContain('mission:tj-molmep-representation-russia,');
    const answer = await desk.retire(office, reason, await desk.open(office));
    expect(answer.status, answer.says).toBe(200);
    expect(copy.read('seeds/checks.csv')).toBe(log);
    const { changes, contacts, retired } = compiled();
    expect(contacts.some(({ id }) => id === 'mission:tj-molmep-representation-russia')).toBe(false);
    expect(changes.entries).toContainEqual(expect.objectContaining({ kind: 'number-removed', what: 'place:RU' }));
    expect(retired).toEqual({ 'mission:tj-molmep-representation-russia': reason });
  });

  test('while others point to it, nothing is written, and each of them is named', async () => {
    const path = 'rules/ru-unpaid-wages-evidence.json';
    const { status, says } = await desk.retire(path, reason, await desk.open(path));
    expect(status).toBe(422);
    const [head, ...lines] = says.split('\n');
    expect(head).toBe('«ru-unpaid-wages-evidence» осталась в справочнике. Сначала исправьте:');
    const title = /^title: (.+)$/m.exec(copy.read('content/pages/ru/not-paid.md'))?.[1];
    const pages = (field: string) => lines.filter((line) => line.startsWith(`Страницы: в поле «${field}» сюда ведут `));
    expect(pages('Текст')).toEqual([expect.stringContaining(`«${title}» (not-paid)`)]);
    expect(pages('На какие правила опирается')).toEqual([expect.stringContaining(`«${title}» (not-paid)`)]);
    expect(new Set(lines).size).toBe(lines.length);
    expect(copy.changed()).toEqual([]);
  });

  test('a page goes with its three texts and the ways to it', async () => {
    const path = 'pages/lost-page.json';
    const model = await desk.open('pages/phone-safety.json');
    await desk.save(path, { ...model, id: 'lost-page', intent: '', leads_here: ['phone-safety'] }, true);
    copy.git('add', '.');
    copy.git('commit', '--quiet', '--message=page');
    const gone = await desk.retire(path, reason, await desk.open(path));
    expect(gone.status, gone.says).toBe(200);
    expect(copy.git('status', '--short').match(/^ D .+$/gm)).toEqual(
      ['en', 'ru', 'tg'].map((locale) => ` D content/pages/${locale}/lost-page.md`),
    );
    expect(copy.read('seeds/topics.yaml')).not.toContain('lost-page');
    expect(compiled().retired).toEqual({ 'topic:lost-page': reason });
  });

  test.each([
    ['without a reason', baku, '  ', 409, 'Напишите, почему'],
    ['a source', 'sources/mfa.json', reason, 409, 'не выводятся'],
    ['a question', 'questions/offer-from.json', reason, 409, 'не выводятся'],
    ['a row that is not there', 'missions/nothing.json', reason, 409, 'nothing'],
  ])('%s is refused', async (_, path, why, status, says) => {
    const answer = await desk.retire(path, why, path.includes('nothing') ? {} : await desk.open(path));
    expect(answer.status).toBe(status);
    expect(answer.says).toContain(says);
    expect(copy.git('status', '--short')).toBe('');
  });

  test('two people: what somebody else has just changed is not taken out', async () => {
    const [one, other] = [await desk.open(baku), await desk.open(baku)];
    expect((await desk.save(baku, { ...one, review_by: '2027-01-15' })).status).toBe(200);
    const { status, says } = await desk.retire(baku, reason, other);
    expect([status, says]).toEqual([409, expect.stringContaining('тем временем изменил кто-то другой')]);
    expect(copy.read('seeds/missions.yaml')).toContain('- id: tj-embassy-baku\n');
    expect((await desk.retire(baku, reason, await desk.open(baku))).status).toBe(200);
    expect((await desk.save(baku, { ...one, review_by: '2027-02-15' })).status).toBe(409);
  });
});
