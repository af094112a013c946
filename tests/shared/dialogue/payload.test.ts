import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales, type Ref, roomModuleIds, stages } from '#content/index.ts';
import { type Payload, parsePayload, toPayload } from '#shared/dialogue/payload.ts';
import type { Scene } from '#shared/dialogue/scene.ts';
import { step } from '#shared/dialogue/step.ts';
import { placeParts, recruitmentParts } from '#shared/links/href.ts';
import { bundles, world } from '#tests/shared/real-world.ts';

const { places, topics, contacts, facts, phrases } = bundles.tg;
/** Every page, country, contact, rule, card and tool that a link may lead to. */
const everywhere: readonly Scene[] = [
  ...(
    [
      'room',
      'home',
      'language',
      'places',
      'topics',
      'danger',
      'contacts',
      'recruitment',
      'cards',
      'search',
      'carry',
      'forget',
      'about',
    ] as const
  ).map((kind): Scene => ({ kind })),
  ...places.map(({ id }): Scene => ({ kind: 'place', id })),
  ...places.flatMap(({ id }) => placeParts.map((part): Scene => ({ kind: 'part', id, part }))),
  ...stages.map((id): Scene => ({ kind: 'stage', id })),
  ...topics.map(({ id }): Scene => ({ kind: 'topic', id })),
  ...topics.map(({ id }): Scene => ({ kind: 'where', topic: id })),
  ...topics.map(({ id }): Scene => ({ kind: 'numbers', place: 'AE', topic: id })),
  ...contacts.map(({ id }): Scene => ({ kind: 'contact', id })),
  ...facts.map(({ id }): Scene => ({ kind: 'fact', id })),
  ...recruitmentParts.map((part): Scene => ({ kind: 'recruitment-part', part })),
  ...phrases.map(({ id }): Scene => ({ kind: 'card', id })),
  ...roomModuleIds.map((id): Scene => ({ kind: 'room-module', id })),
];
const payload: fc.Arbitrary<Payload> = fc.record(
  { locale: fc.constantFrom(...locales), place: fc.constantFrom(...places.map(({ id }) => id)), scene: fc.constantFrom(...everywhere) },
  { requiredKeys: ['scene'] },
);
const home = { locale: 'tg', scene: { kind: 'home' } } as const;

test('a link leads where it was made to lead, with language and country or without', () => {
  fc.assert(
    fc.property(payload, (wanted) => {
      const link = toPayload(wanted);
      expect(link).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
      expect(parsePayload(link)).toEqual(wanted);
    }),
    { numRuns: 3000 },
  );
});

test('everything in the guide has a link of its own that Telegram takes, also with the longest name a row may have', () => {
  const longest: Ref = `service:${'a'.repeat(48)}`;
  const links = [...everywhere, { kind: 'contact', id: longest } as const].map((scene) => toPayload({ locale: 'tg', place: 'AE', scene }));
  expect(links.filter((link) => !/^[A-Za-z0-9_-]{1,64}$/.test(link))).toEqual([]);
  expect(new Set(links).size).toBe(links.length);
});

test.each<[string | undefined, Payload | undefined]>([
  ['help', { scene: { kind: 'danger' } }],
  ['ru', { locale: 'ru', scene: { kind: 'home' } }],
  ['topic-not-paid', { scene: { kind: 'topic', id: 'not-paid' } }],
  ['room-papers', { scene: { kind: 'room-module', id: 'papers' } }],
  ['tg_AE_o_papers', { locale: 'tg', place: 'AE', scene: { kind: 'room-module', id: 'papers' } }],
  ['place-ae', { scene: { kind: 'place', id: 'AE' } }],
  ['-_-_t_not-paid', { scene: { kind: 'topic', id: 'not-paid' } }],
  ['en_RU_nn', { locale: 'en', place: 'RU', scene: { kind: 'contacts' } }],
  [undefined, undefined],
  ['', undefined],
  ['de', undefined],
  ['_', undefined],
  ['tg_', undefined],
  ['tg_-', undefined],
  ['tg.-.h', undefined],
  ['tg_-_constructor', undefined],
  ['a'.repeat(65), undefined],
  ['хелп', undefined],
])('a link with %j is read as %j', (link, expected) => {
  expect(parsePayload(link)).toEqual(expected);
});

test('whatever a link says, the dialogue answers', () => {
  const part = fc.constantFrom('tg', '-', 'AE', 'h', 't', 'n', 'not-paid', '', '__proto__', 'x', 'k', 'topic-', 'place-');
  const made = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 70 }),
    fc.array(part, { maxLength: 7 }).map((parts) => parts.join('_')),
  );
  fc.assert(
    fc.property(made, (link) => {
      const read = parsePayload(link);
      if (read) expect(parsePayload(toPayload(read))).toEqual(read);
      expect(step(home, { kind: 'start', payload: link }, world).replies.length).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

test('a link in a language goes on in it, and a link for all leaves the language as it is', () => {
  expect(step(home, { kind: 'start', payload: 'ru_AE_t_not-paid' }, world).state).toEqual({
    locale: 'ru',
    place: 'AE',
    scene: { kind: 'topic', id: 'not-paid' },
  });
  expect(step({ ...home, locale: 'en', place: 'RU' }, { kind: 'start', payload: '-_-_d' }, world).state).toEqual({
    locale: 'en',
    place: 'RU',
    scene: { kind: 'danger' },
  });
});
