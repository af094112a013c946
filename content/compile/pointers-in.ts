import { ids, knownRefs } from './known-refs.ts';
import type { Rows } from './read-rows.ts';
import type { Placed } from './read-yaml.ts';
import { retiredRef } from './retired-ref.ts';
import { sourcedRows } from './row-groups.ts';

/** One place in a row that names another thing. */
export type Pointer = {
  readonly row: Placed<unknown>;
  readonly id: string;
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly known: ReadonlySet<string>;
  readonly expected: string;
};

/** All places in rows that name another thing. */
export function pointersIn(rows: Rows): readonly Pointer[] {
  return [
    ...sourcePointers(rows),
    ...placePointers(rows),
    ...factPointers(rows),
    ...checkPointers(rows),
    ...wordPointers(rows),
    ...questionPointers(rows),
    ...deadlinePointers(rows),
  ];
}

function sourcePointers(rows: Rows): Pointer[] {
  const known = ids(rows.sources);
  const expected = 'an id of seeds/sources.yaml';
  return [
    ...sourcedRows(rows).flatMap((row) =>
      row.value.sources.map((ref, index) => ({
        row,
        id: row.value.id,
        path: ['sources', index, 'source'],
        found: ref.source,
        known,
        expected,
      })),
    ),
    ...rows.agencies.map((row) => ({ row, id: row.value.name, path: ['source'], found: row.value.source, known, expected })),
    ...rows.checks
      .filter((row) => row.value.source !== '')
      .map((row) => ({ row, id: row.value.row, path: ['source'], found: row.value.source, known, expected })),
  ];
}

function placePointers(rows: Rows): Pointer[] {
  const known = ids(rows.places);
  const expected = 'an id of seeds/places.yaml';
  return [
    ...[...rows.services.filter((row) => !row.file.includes('/services/')), ...rows.missions].map((row) => ({
      row,
      id: row.value.id,
      path: ['country'],
      found: row.value.country,
      known,
      expected,
    })),
    ...rows.missions.flatMap((row) =>
      row.value.covers.map((found, index) => ({ row, id: row.value.id, path: ['covers', index], found, known, expected })),
    ),
  ];
}

function factPointers(rows: Rows): Pointer[] {
  const topics = ids(rows.topics);
  const facts = new Set([...ids(rows.rules), ...ids(rows.recruitment)]);
  const ofTopics = 'an id of seeds/topics.yaml';
  return [
    ...[...rows.rules, ...rows.recruitment].flatMap((row) =>
      row.value.topics.map((found, index) => ({
        row,
        id: row.value.id,
        path: ['topics', index],
        found,
        known: topics,
        expected: ofTopics,
      })),
    ),
    ...rows.topics.flatMap((row) => [
      ...row.value.rules.map((found, index) => ({
        row,
        id: row.value.id,
        path: ['rules', index],
        found,
        known: facts,
        expected: 'an id of seeds/rules/ or seeds/recruitment/',
      })),
      ...row.value.related.map((found, index) => ({
        row,
        id: row.value.id,
        path: ['related', index],
        found,
        known: topics,
        expected: ofTopics,
      })),
    ]),
  ];
}

/** Checks name a row, also one that was retired since: the log is never rewritten. Sources name the numbers that they state. */
function checkPointers(rows: Rows): Pointer[] {
  const known = new Set([
    ...rows.services.map(({ value }) => `service:${value.id}`),
    ...rows.missions.map(({ value }) => `mission:${value.id}`),
    ...rows.retired.map(({ value }) => retiredRef(value)),
  ]);
  return [
    ...rows.checks.map((row) => ({ row, id: '', path: ['row'], found: row.value.row, known, expected: 'a service or mission' })),
    ...[...rows.services, ...rows.missions].flatMap((row) => {
      const known = new Set(row.value.numbers.map((line) => line.dial));
      return row.value.sources.flatMap((ref, index) =>
        (ref.supports ?? []).map((found, entry) => ({
          row,
          id: row.value.id,
          path: ['sources', index, 'supports', entry],
          found,
          known,
          expected: 'a "dial" of this row',
        })),
      );
    }),
  ];
}

function wordPointers(rows: Rows): Pointer[] {
  const refs = knownRefs(rows);
  const topics = ids(rows.topics);
  return rows.words.flatMap((row) => [
    ...row.value.aliases.map((alias, index) => ({
      row,
      id: '',
      path: ['aliases', index, 'for'],
      found: alias.for,
      known: refs,
      expected: 'something of the guide',
    })),
    ...row.value.intents.map((intent, index) => ({
      row,
      id: '',
      path: ['intents', index, 'opens'],
      found: intent.opens,
      known: topics,
      expected: 'an id of seeds/topics.yaml',
    })),
  ]);
}

/** Questions lead to what says more, and a choice may be a country. */
function questionPointers(rows: Rows): Pointer[] {
  const refs = knownRefs(rows);
  const places = ids(rows.places);
  return rows.questions.flatMap((row) => [
    ...row.value.see.map((found, index) => ({
      row,
      id: row.value.id,
      path: ['see', index],
      found,
      known: refs,
      expected: 'something of the guide',
    })),
    ...(row.value.choices ?? []).flatMap(({ place }, index) =>
      place === undefined
        ? []
        : [
            {
              row,
              id: row.value.id,
              path: ['choices', index, 'place'],
              found: place,
              known: places,
              expected: 'an id of seeds/places.yaml',
            },
          ],
    ),
  ]);
}

/** Deadlines name rules, which hold their numbers, and each other. */
function deadlinePointers(rows: Rows): Pointer[] {
  const rules = ids(rows.rules);
  const deadlines = ids(rows.deadlines);
  return rows.deadlines.flatMap((row) => {
    const { id, rule, monthly, extended_rule, extended_by = [], when_past = [] } = row.value;
    const toRule = { row, id, known: rules, expected: 'an id of seeds/rules/' };
    return [
      { ...toRule, path: ['rule'], found: rule },
      ...(monthly ? [{ ...toRule, path: ['monthly', 'rule'], found: monthly.rule }] : []),
      ...(extended_rule === undefined ? [] : [{ ...toRule, path: ['extended_rule'], found: extended_rule }]),
      ...when_past.map((found, index) => ({ ...toRule, path: ['when_past', index], found })),
      ...extended_by.map((found, index) => ({
        row,
        id,
        path: ['extended_by', index],
        found,
        known: deadlines,
        expected: 'an id of seeds/tools/deadlines.yaml',
      })),
    ];
  });
}
