import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSeq } from 'yaml';
import { locales } from '#content/index.ts';
import { topicSchema } from '#content/schema/topic.ts';
import { project } from '#tests/content/with-copy.ts';
import { type Field, fieldsOf } from '../../staff/editor/entries/fields-of.ts';
import { filesOf, kinds } from '../../staff/editor/entries/kinds.ts';
import { changePage, pageFields, readPageEntries } from '../../staff/editor/entries/pages.ts';
import { putRow, readRowEntries } from '../../staff/editor/entries/rows.ts';
import { tidy } from '../../staff/editor/entries/tidy.ts';
import { makeConfig } from '../../staff/editor/make-config.ts';
import { readTexts } from '../../staff/read-texts.ts';
import { parseRows, renderRows } from '../../staff/row-format.ts';

type Values = Readonly<Record<string, unknown>>;

/** Every path of a value: `name.tg`, `numbers.dial`. */
function pathsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(pathsOf);
  if (typeof value !== 'object' || value === null) return [''];
  return Object.entries(value).flatMap(([name, inner]) => [
    name,
    ...pathsOf(inner).map((path) => (path === '' ? name : `${name}.${path}`)),
  ]);
}

/** Every path that a form can fill in; below `data` anything. */
function pathsOfForm(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => {
    const { name } = field;
    if (field.kind === 'words' || field.kind === 'word-lists') return [name, ...field.languages.map((language) => `${name}.${language}`)];
    if (field.kind === 'group' || field.kind === 'list') return [name, ...pathsOfForm(field.fields).map((path) => `${name}.${path}`)];
    return [name];
  });
}

/** What the form of the CMS may hand back of a row in which nobody changed anything: what is not there is there, but empty. */
function withBlanks(fields: readonly Field[], values: Values): Values {
  const filled = fields.map((field) => {
    const value = values[field.name];
    if (value !== undefined) {
      if (field.kind === 'group') return [field.name, withBlanks(field.fields, value as Values)];
      if (field.kind === 'list') return [field.name, (value as readonly Values[]).map((item) => withBlanks(field.fields, item))];
      return [field.name, value];
    }
    switch (field.kind) {
      case 'words':
        return [field.name, Object.fromEntries(field.languages.map((language) => [language, '']))];
      case 'word-lists':
        return [field.name, Object.fromEntries(field.languages.map((language) => [language, ['']]))];
      case 'flag':
        return [field.name, false];
      case 'list':
      case 'texts':
      case 'choices':
        return [field.name, []];
      case 'group':
        return [field.name, {}];
      default:
        return [field.name, ''];
    }
  });
  return Object.fromEntries(filled);
}

describe.each(kinds.map((kind) => ({ kind, name: kind.name, fields: fieldsOf(kind.schema) })))('$name', ({ kind, fields }) => {
  test('the form has every field of the schema', () => {
    // Asked of the schema itself: what it says of a row with one field too many is what it would take.
    const shape = Reflect.get(kind.schema, 'shape') as Readonly<Record<string, unknown>>;
    expect(fields.map(({ name }) => name).toSorted()).toEqual(Object.keys(shape).toSorted());
  });

  test('the form has a place for everything that stands in a row', () => {
    const places = new Set(pathsOfForm(fields));
    const open = fields.filter((field) => field.kind === 'data').map(({ name }) => name);
    const homeless = readRowEntries(kind, project)
      .flatMap(({ values: { file: _, ...values } }) => pathsOf(values))
      .filter((path) => !places.has(path) && !open.some((name) => path.startsWith(`${name}.`)));
    expect([...new Set(homeless)]).toEqual([]);
  });

  test.each(filesOf(kind, project))('%s: all rows opened and saved, not a byte differs', (file) => {
    const text = readFileSync(join(project, 'seeds', file), 'utf8');
    const document = parseRows(text);
    const rows = isSeq(document.contents) ? (document.contents.toJS(document) as readonly Values[]) : [];
    for (const row of rows)
      putRow(document, kind, { id: String(row['id']), values: JSON.parse(JSON.stringify(withBlanks(fields, row))) as Values });
    expect(rows.length).toBeGreaterThan(0);
    expect(renderRows(document) === text).toBe(true);
  });

  test('every name of a row is its own', () => {
    const ids = readRowEntries(kind, project).map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('pages', () => {
  const pages = readPageEntries(project);
  const now = (file: string) => readFileSync(join(project, file), 'utf8');
  /** The files in which something differs. */
  const changed = (id: string, values: Values) =>
    changePage(project, { id, isNew: false, values }).filter(({ file, text }) => text !== now(file));

  test.each(pages.map((page) => [page.id, page] as const))('%s: opened and saved, not a byte differs', (id, page) => {
    expect(changed(id, { id, ...withBlanks(pageFields, page.values) })).toEqual([]);
  });

  test('what is changed in one language is changed in its file, and nothing else', () => {
    const [page] = pages.filter(({ id }) => id === 'not-paid');
    const body = page?.values['body'] as Readonly<Record<string, string>>;
    const [file, ...others] = changed('not-paid', {
      ...page?.values,
      body: { ...body, tg: body['tg']?.replace('Музди меҳнат', 'Маоши шумо') },
    });
    const before = readFileSync(join(project, 'content/pages/tg/not-paid.md'), 'utf8');
    expect(others).toEqual([]);
    expect(file).toEqual({ file: 'content/pages/tg/not-paid.md', text: before.replace('Музди меҳнат', 'Маоши шумо') });
  });

  test.each(pages.filter((_, index) => index % 10 === 0).map((page) => [page.id, page] as const))(
    '%s: another summary is one other line in each language',
    (id, page) => {
      const summary = { tg: 'Хулоса', ru: 'Итог', en: 'Summary' };
      const files = changed(id, { ...page.values, summary });
      for (const { file, text } of files) {
        const before = readFileSync(join(project, file), 'utf8').split('\n');
        const after = (text ?? '').split('\n');
        expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
        expect(after).toHaveLength(before.length);
      }
      expect(files).toHaveLength(3);
    },
  );

  test('the form has the words in all languages, what the page rests on, and who leads to it', () => {
    const names = pageFields.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['title', 'summary', 'body']);
    expect(names.slice(-2)).toEqual(['reviewed_native', 'reviewed_lawyer']);
    expect(names).toEqual(expect.arrayContaining(fieldsOf(topicSchema).flatMap(({ name }) => (name === 'id' ? [] : [name]))));
    const words = pageFields.filter(({ kind }) => kind === 'words').map((field) => Reflect.get(field, 'languages'));
    expect(words).toEqual([...words.slice(0, 5).map(() => locales), ['tg', 'ru', 'en']]);
  });

  test('another page that leads here is one other line, in the row of that page', () => {
    const [page] = pages.filter(({ id }) => id === 'not-paid');
    const from = page?.values['leads_here'] as readonly string[];
    expect(from.length).toBeGreaterThan(0);
    const linesOf = (leads_here: readonly string[]) => {
      const [file, ...others] = changed('not-paid', { ...page?.values, leads_here });
      expect(others).toEqual([]);
      expect(file?.file).toBe('seeds/topics.yaml');
      return (file?.text ?? '').split('\n').length - now('seeds/topics.yaml').split('\n').length;
    };
    const fresh = pages.map(({ id }) => id).find((id) => id !== 'not-paid' && !from.includes(id)) ?? '';
    expect(linesOf([...from, fresh])).toBe(1);
    expect(linesOf(from.slice(1))).toBe(-1);
  });
});

describe('changes', () => {
  const missions = kinds.find(({ name }) => name === 'missions');
  if (!missions) throw new Error('no missions');
  const text = readFileSync(join(project, 'seeds/missions.yaml'), 'utf8');
  const ids = readRowEntries(missions, project).map(({ id }) => id);
  const entryOf = (id: string) => readRowEntries(missions, project).find((entry) => entry.id === id) ?? { id, values: {} };
  const linesAfter = (id: string, change: Values) => {
    const document = parseRows(text);
    putRow(document, missions, { id, values: { ...entryOf(id).values, ...change } });
    const before = text.split('\n');
    const after = renderRows(document).split('\n');
    return { added: after.filter((line) => !before.includes(line)), grown: after.length - before.length };
  };

  test('whatever name is written into whatever row: the row says it, the others say what they said, the form stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (id, written) => {
        const document = parseRows(text);
        const before = document.toJS() as readonly Values[];
        const { values } = entryOf(id);
        putRow(document, missions, { id, values: { ...values, name: { ...(values['name'] as Values), tg: `Н${written}` } } });
        const rendered = renderRows(document);
        const after = parseRows(rendered).toJS() as readonly Values[];
        expect(after.filter((row) => row['id'] !== id)).toEqual(before.filter((row) => row['id'] !== id));
        expect(after.find((row) => row['id'] === id)?.['name']).toMatchObject({ tg: `Н${written}`.trim() });
        expect(renderRows(parseRows(rendered))).toBe(rendered);
      }),
      { numRuns: 25 },
    );
  });

  test('a new field stands where the other rows have it', () => {
    const id = 'tj-consulate-general-dubai';
    expect(entryOf(id).values).not.toHaveProperty('address');
    const document = parseRows(text);
    putRow(document, missions, { id, values: { ...entryOf(id).values, address: { tg: 'Дубай', ru: 'Дубай', en: 'Dubai' } } });
    const row = (document.toJS() as readonly Values[]).find((candidate) => candidate['id'] === id) ?? {};
    expect(Object.keys(row).slice(4, 8)).toEqual(['name', 'city', 'address', 'numbers']);
  });

  test('one number of a list removed: its lines go, and no other line differs', () => {
    const id = 'tj-consulate-general-dubai';
    const [, ...rest] = entryOf(id).values['numbers'] as readonly unknown[];
    const { added, grown } = linesAfter(id, { numbers: rest });
    expect(added).toEqual([]);
    expect(grown).toBe(-8);
  });

  test.each([
    ['an emptied text goes', { hours: { tg: ' ', ru: '', en: null } }, { hours: undefined }],
    ['texts lose the blanks around them', { hours: { tg: ' 9 ', ru: '9', en: '9' } }, { hours: { tg: '9', ru: '9', en: '9' } }],
    ['an empty list that must be there stays', { numbers: [] }, { numbers: [] }],
    ['an empty list that need not be there goes', { channels: [] }, { channels: undefined }],
    ['what the form does not know stays, for the compiler to complain of', { colour: 'red' }, { colour: 'red' }],
  ])('%s', (_, given, expected) => {
    expect({ ...expected, ...tidy(fieldsOf(missions.schema), given) }).toEqual({ covers: [], numbers: [], sources: [], ...expected });
  });
});

test.each(locales)('every kind and field has its name in %s', (locale) => {
  const { collections } = makeConfig(project, '/cms', locale, readTexts(locale));
  const labels = JSON.stringify(collections).match(/"label":"[^"]*"/g) ?? [];
  expect(collections.map(({ name }) => name)).toEqual(kinds.map(({ name }) => name));
  expect(labels.length).toBeGreaterThan(100);
  expect(labels).not.toContain('"label":""');
});
