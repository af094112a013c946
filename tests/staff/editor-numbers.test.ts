import { describe, expect, test } from 'vitest';
import { project } from '#tests/content/with-copy.ts';
import { followDial } from '../../staff/editor/entries/follow-dial.ts';
import { kindNamed } from '../../staff/editor/entries/kinds.ts';
import { readRowEntries } from '../../staff/editor/entries/rows.ts';
import { openDeskOverCopy, type Values } from './open-desk.ts';

type Forms = { readonly dial: string; readonly e164?: string; readonly kind?: string };

const row = (country: string, ...numbers: readonly Forms[]): Values => ({
  country,
  numbers: numbers.map((each) => ({ kind: 'e164', ...each })),
});
const formsIn = ({ numbers }: Values) => (numbers as readonly Forms[]).map(({ e164 }) => e164);

const { copy, desk } = await openDeskOverCopy();

describe('the form for calls from abroad', () => {
  const dubai = { dial: '+971 4 394 5814', e164: '+97143945814' };
  const moscow = { dial: '8 (495) 967-98-44', e164: '+74959679844' };
  const dushanbe = { dial: '223 13 11', e164: '+992372231311' };
  const free = { dial: '8-800-555-35-35', e164: '+78005553535', kind: 'tollfree' };

  test.each<
    readonly [name: string, country: string, before: readonly Forms[], now: readonly Forms[], e164: readonly (string | undefined)[]]
  >([
    ['follows the number', 'AE', [dubai], [{ ...dubai, dial: '+971 4 394 5815' }], ['+97143945815']],
    ['knows what is dialled inside a country only', 'RU', [moscow], [{ ...moscow, dial: '8 (495) 967-98-45' }], ['+74959679845']],
    ['keeps the code of the town that is not written', 'TJ', [dushanbe], [{ ...dushanbe, dial: '223 13 12' }], ['+992372231312']],
    ['stays when only the spaces changed', 'AE', [dubai], [{ ...dubai, dial: '+971 43945814' }], ['+97143945814']],
    ['is what somebody wrote themselves', 'AE', [dubai], [{ dial: '+971 4 394 5815', e164: '+97143945816' }], ['+97143945816']],
    ['also where only it was changed', 'AE', [dubai], [{ ...dubai, e164: '+97143945816' }], ['+97143945816']],
    ['is worked out for a new number', 'AE', [dubai], [dubai, { dial: '04 394 5815' }], ['+97143945814', '+97143945815']],
    [
      'of several numbers follows its own',
      'AE',
      [dubai, moscow],
      [moscow, { ...dubai, dial: '+971 4 394 5815' }],
      ['+74959679844', '+97143945815'],
    ],
    ['goes when the number became a short one', 'AE', [dubai], [{ ...dubai, dial: '112', kind: 'short' }], [undefined]],
    ['goes when it cannot be worked out', 'AE', [dubai], [{ ...dubai, dial: '+971 4 39' }], [undefined]],
    ['is not made for a short number', 'RU', [], [{ dial: '112', kind: 'short' }], [undefined]],
    [
      'is not made for a free number that had none',
      'AE',
      [{ dial: '80060', kind: 'tollfree' }],
      [{ dial: '80084', kind: 'tollfree' }],
      [undefined],
    ],
    ['follows a free number that had one', 'RU', [free], [{ ...free, dial: '8-800-555-35-36' }], ['+78005553536']],
    ['stays with the number it belonged to', 'AE', [dubai], [dubai], ['+97143945814']],
  ])('%s', (_, country, before, now, e164) => {
    expect(formsIn(followDial(row(country, ...now), row(country, ...before)).row)).toEqual(e164);
  });

  test('of every number of the guide: what is worked out anew is what stands there, or nothing', () => {
    const rows = ['missions', 'services'].flatMap((name) => readRowEntries(kindNamed(name), project));
    const seen = rows.flatMap(({ values }) =>
      (values['numbers'] as readonly Forms[])
        .filter(({ kind, e164 }) => kind === 'e164' && e164 !== undefined)
        .map(({ e164, ...number }) => ({ stands: e164, made: formsIn(followDial({ ...values, numbers: [number] }).row)[0] })),
    );
    expect(seen.filter(({ stands, made }) => made !== undefined && made !== stands)).toEqual([]);
    expect(seen.filter(({ made }) => made !== undefined).length).toBeGreaterThan(50);
  });

  test('nothing else of a row is touched', () => {
    for (const name of ['missions', 'services', 'rules'])
      for (const { values } of readRowEntries(kindNamed(name), project))
        expect(followDial(values, values)).toEqual({ row: values, followed: [] });
  });
});

describe('a changed number in the editor', { timeout: 120_000 }, () => {
  const path = 'missions/tj-consulate-general-dubai.json';
  const dialled = (values: Values, dial: string): Values => ({
    ...values,
    numbers: (values['numbers'] as readonly Values[]).map((number, index) => (index === 0 ? { ...number, dial } : number)),
  });
  const supported = (values: Values, old: string, fresh: string): Values => ({
    ...values,
    sources: JSON.parse(JSON.stringify(values['sources']).replaceAll(`"${old}"`, `"${fresh}"`)) as unknown,
  });

  test('is written once, and once under its source: the form for calls from abroad follows, in the pane and in the file', async () => {
    const values = supported(dialled(await desk.open(path), '+97143945815'), '+97143945814', '+97143945815');
    const seen = await desk.preview(path, values);
    expect(seen).toMatchObject({ kind: 'seen', notes: ['Для звонка из-за границы запишется +97143945815.'] });
    expect(seen['page']).toContain('href="tel:+97143945815"');
    expect(copy.changed()).toEqual([]);
    expect((await desk.save(path, values)).status).toBe(200);
    expect(copy.read('seeds/missions.yaml')).toContain('  - dial: "+97143945815"\n    e164: "+97143945815"\n');
  });

  test('that no source names: one sentence says what to do and where in the form', async () => {
    const { sentences } = await desk.preview(path, dialled(await desk.open(path), '+97143945815'));
    expect(sentences).toEqual([
      'Номер +97143945815: ни один источник его не называет, а «tajikembassy» ещё называет +97143945814. Откройте страницу источника. Если там напечатан +97143945815: внизу формы, в «Откуда это известно», разверните «tajikembassy» стрелкой слева и в поле «Какие номера там напечатаны» напишите +97143945815 вместо +97143945814. Если он напечатан на другой странице, сотрите там +97143945814, добавьте запись с этой страницей и впишите +97143945815 в ней. Новую страницу сначала добавьте в «Источники».',
      'Для звонка из-за границы запишется +97143945815.',
    ]);
  });

  test('a number removed, and one added: each has its sentence', async () => {
    const values = await desk.open(path);
    const [first, ...others] = values['numbers'] as readonly Values[];
    const removed = await desk.save(path, { ...values, numbers: others });
    expect(removed.says).toContain('Номера +97143945814 в строке больше нет, а источник «tajikembassy» его называет.');
    const added = await desk.save(path, {
      ...values,
      numbers: [...(values['numbers'] as readonly Values[]), { ...first, dial: '04 394 5899', e164: '' }],
    });
    expect(added.says).toContain('Номер 04 394 5899: ни один источник его не называет. Внизу формы');
  });

  test('one that was rung before: the log keeps the old number, and stays valid', async () => {
    const office = 'missions/tj-molmep-representation-russia.json';
    const values = await desk.open(office);
    const [first] = values['numbers'] as readonly Forms[];
    const old = first?.dial ?? '';
    expect(copy.read('seeds/checks.csv')).toContain(first?.e164);
    const fresh = `${old.slice(0, -1)}5`;
    const saved = await desk.save(office, supported(dialled(values, fresh), old, fresh));
    expect(saved.status, saved.says).toBe(200);
    expect(copy.git('diff', '--name-only').trim()).toBe('seeds/missions.yaml');
  });
});
