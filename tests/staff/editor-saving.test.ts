import { describe, expect, test } from 'vitest';
import { copyOfProject } from './copy-of-project.ts';
import { openDesk, openDeskOverCopy, type Values } from './open-desk.ts';

const dubai = 'missions/tj-consulate-general-dubai.json';
const file = 'seeds/missions.yaml';

/** The Dubai consulate with another first number, in every place where it stands. */
function withNumber(values: Values, old: string, fresh: string): Values {
  return JSON.parse(JSON.stringify(values).replaceAll(`"${old}"`, `"${fresh}"`)) as Values;
}

const named = (values: Values, tg: string): Values => ({ ...values, name: { ...(values['name'] as Values), tg } });

const { copy, desk } = await openDeskOverCopy();

describe('saving a row', () => {
  test('opened and saved as it is: no file differs', async () => {
    expect(await desk.save(dubai, await desk.open(dubai))).toEqual({ status: 200, says: '' });
    expect(copy.changed()).toEqual([]);
  });

  test('a new number and a new Tajik name: these lines differ, and no other', async () => {
    const values = named(withNumber(await desk.open(dubai), '+97143945814', '+97143945815'), 'Консулгарии кул дар Дубай');
    expect(await desk.save(dubai, values)).toEqual({ status: 200, says: file });
    expect(copy.changed()).toEqual([
      '-    tg: Консулгарии Тоҷикистон дар Дубай',
      '+    tg: Консулгарии кул дар Дубай',
      '-  - dial: "+97143945814"',
      '-    e164: "+97143945814"',
      '+  - dial: "+97143945815"',
      '+    e164: "+97143945815"',
      ...copy.changed().slice(6),
    ]);
    // The rest are the sources that print the number.
    expect(
      copy
        .changed()
        .slice(6)
        .every((line) => /^[+-] {4}- "\+9714394581[45]"$/.test(line)),
    ).toBe(true);
  });

  test('a number that cannot be one: sentences in Russian, and nothing is written', async () => {
    const { status, says } = await desk.save(dubai, withNumber(await desk.open(dubai), '+97143945814', '+9714394'));
    expect(status).toBe(422);
    expect(says).toContain('Не сохранено. Сначала исправьте:');
    expect(says).toContain('таких телефонных номеров не бывает');
    expect(says).toMatch(/\(seeds\/missions\.yaml:\d+\)/);
    expect(copy.changed()).toEqual([]);
  });

  test('twice, from where it was opened once', async () => {
    const values = await desk.open(dubai);
    expect((await desk.save(dubai, named(values, 'Консулгарӣ як'))).status).toBe(200);
    expect((await desk.save(dubai, named(values, 'Консулгарӣ ду'))).status).toBe(200);
    expect(copy.read(file)).toContain('tg: Консулгарӣ ду\n');
  });

  test('what somebody else changed in the meantime is not written over; other rows do not matter', async () => {
    const values = await desk.open(dubai);
    const other = await desk.open(dubai);
    copy.write(file, copy.read(file).replace('tg: Сарраёсати консулии ВКХ', 'tg: Сарраёсат'));
    expect((await desk.save(dubai, named(values, 'Аввал'))).status).toBe(200);
    const { status, says } = await desk.save(dubai, named(other, 'Дуюм'));
    expect(status).toBe(409);
    expect(says).toContain('тем временем изменил кто-то другой');
    expect(copy.read(file)).toContain('tg: Аввал\n');
    expect(copy.read(file)).toContain('tg: Сарраёсат\n');
  });

  test('everything that is wrong is told at once, each in a sentence', async () => {
    const { status, says } = await desk.save(dubai, {
      ...(await desk.open(dubai)),
      colour: 'red',
      sources: [],
      name: { tg: '', ru: 'А', en: 'A' },
    });
    expect(status).toBe(422);
    for (const sentence of ['такого поля нет', 'у строки нет источника', 'нет перевода на язык: таджикский'])
      expect(says).toContain(sentence);
    expect(copy.changed()).toEqual([]);
  });

  test('its name is for ever', async () => {
    const { status, says } = await desk.save(dubai, { ...(await desk.open(dubai)), id: 'tj-other' });
    expect(status).toBe(409);
    expect(says).toContain('не меняется никогда');
  });

  test('what was wrong elsewhere before does not stand in the way', async () => {
    copy.write('seeds/places.yaml', copy.read('seeds/places.yaml').replace('review_by: "2027-05-21"', 'review_by: soon'));
    copy.git('commit', '--quiet', '--all', '--message=broken');
    expect((await desk.save(dubai, named(await desk.open(dubai), 'Консулгарӣ'))).status).toBe(200);
    expect(copy.changed()).toHaveLength(2);
  });
});

describe('a new row', () => {
  const source = {
    id: 'aaa-new-source',
    publisher: 'A',
    kind: 'press',
    title: 'A page',
    url: 'https://example.org/a',
    read_on: '2026-11-22',
  };

  test('a source finds its place among the others', async () => {
    expect(await desk.save('sources/aaa-new-source.json', source, true)).toEqual({ status: 200, says: 'seeds/sources.yaml' });
    const ids = [...copy.read('seeds/sources.yaml').matchAll(/^- id: "?([^"\n]+)/gm)].map(([, id]) => id ?? '');
    expect((ids[ids.indexOf(source.id) - 1] ?? '') < source.id).toBe(true);
    expect((ids[ids.indexOf(source.id) + 1] ?? '') > source.id).toBe(true);
    expect(copy.changed().every((line) => line.startsWith('+'))).toBe(true);
    expect(copy.changed()).toHaveLength(7);
  });

  test('without a name it is asked for one', async () => {
    expect(await desk.save('sources/.json', { ...source, id: ' ' }, true)).toEqual({
      status: 409,
      says: 'Дайте строке имя: маленькие латинские буквы, цифры и дефисы.',
    });
  });

  test('a taken name is refused', async () => {
    const { status, says } = await desk.save(dubai, await desk.open(dubai), true);
    expect([status, says]).toEqual([409, 'Имя «tj-consulate-general-dubai» уже занято. Дайте новой строке другое имя.']);
  });
});

test('two people change different rows of one file: git merges them without a conflict', async () => {
  const second = copyOfProject(copy);
  const otherDesk = await openDesk(second.root);
  try {
    await desk.save(dubai, named(withNumber(await desk.open(dubai), '+97143945814', '+97143945815'), 'Консулгарӣ дар Дубай'));
    const embassy = 'missions/tj-embassy-abu-dhabi.json';
    await otherDesk.save(embassy, named(await otherDesk.open(embassy), 'Сафорат дар Абузабӣ'));
    for (const one of [copy, second]) one.git('commit', '--quiet', '--all', '--message=change');
    copy.git('pull', '--quiet', '--no-rebase', '--no-edit', second.root, 'main');
    expect(copy.read(file)).toContain('tg: Консулгарӣ дар Дубай\n');
    expect(copy.read(file)).toContain('tg: Сафорат дар Абузабӣ\n');
  } finally {
    otherDesk.close();
    second.remove();
  }
});

describe('before saving', () => {
  test('page and bot answer show the draft, and the files do not', async () => {
    const seen = await desk.preview(dubai, withNumber(await desk.open(dubai), '+97143945814', '+97143945815'));
    expect(seen).toMatchObject({ kind: 'seen', address: '/tg/places/ae/#tj-consulate-general-dubai' });
    expect(seen['page']).toContain('href="tel:+97143945815"');
    expect(seen['answer']).toContain('+971 4 394 5815');
    expect(copy.changed()).toEqual([]);
  });

  test('what is wrong is told in words', async () => {
    const seen = await desk.preview(dubai, { ...(await desk.open(dubai)), country: 'Emirates' });
    expect(seen['kind']).toBe('problems');
    expect(String(seen['sentences'])).toContain('«Страна (код)» (tj-consulate-general-dubai country): это значение не подходит.');
  });
});

test.each([
  { action: 'getEntry', params: { path: '../package.json' } },
  { action: 'getEntry', params: { path: 'missions/../../package.json' } },
  { action: 'getEntry', params: { path: 'seeds/missions.yaml' } },
  { action: 'entriesByFolder', params: { folder: '../content' } },
  { action: 'persistEntry', params: { dataFiles: [{ path: 'seeds/checks.csv', raw: '{}' }], assets: [], options: {} } },
  { action: 'deleteFiles', params: { paths: ['missions/tj-consulate-general-dubai.json'] } },
  { action: 'deleteFiles', params: { paths: ['missions/../../package.json'], reason: 'x', opened: '' } },
  { action: 'entriesByFolder', params: { folder: 'topics' } },
  { action: 'persistMedia', params: { asset: { path: 'a.png', content: '' } } },
  'nothing of the kind',
])('%j is refused', async (asked) => {
  const answer = await desk.ask('cms', asked);
  expect(answer.status).toBe(409);
  expect(copy.git('status', '--short')).toBe('');
});
