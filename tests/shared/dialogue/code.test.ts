import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales, type Ref, roomModuleIds, stages, toolIds } from '#content/index.ts';
import { codeLimit, parseCode, toCode } from '#shared/dialogue/code.ts';
import type { Scene, State } from '#shared/dialogue/scene.ts';
import { placeParts, recruitmentParts } from '#shared/links/href.ts';
import { bundles } from '#tests/shared/real-world.ts';

const { places, topics, contacts, facts, phrases } = bundles.tg;
const oneOf = <T>(list: readonly T[]) => fc.constantFrom(...list);
const place = oneOf(places.map((entry) => entry.id));
const topic = oneOf(topics.map((entry) => entry.id));
const kindOf = <K extends Scene['kind']>(kind: K) => fc.constant(kind);

/** A way to make every kind of scene from what the guide has; a new kind without one is a type error. */
const sceneMakers: { readonly [K in Scene['kind']]: fc.Arbitrary<Extract<Scene, { kind: K }>> } = {
  home: fc.constant({ kind: 'home' }),
  language: fc.constant({ kind: 'language' }),
  places: fc.constant({ kind: 'places' }),
  place: fc.record({ kind: kindOf('place'), id: place }),
  part: fc.record({ kind: kindOf('part'), id: place, part: oneOf(placeParts) }),
  topics: fc.constant({ kind: 'topics' }),
  stage: fc.record({ kind: kindOf('stage'), id: oneOf(stages) }),
  topic: fc.record({ kind: kindOf('topic'), id: topic }),
  danger: fc.constant({ kind: 'danger' }),
  where: fc.record({ kind: kindOf('where'), topic }),
  numbers: fc.record({ kind: kindOf('numbers'), place, topic }, { requiredKeys: ['kind', 'place'] }),
  contacts: fc.constant({ kind: 'contacts' }),
  contact: fc.record({ kind: kindOf('contact'), id: oneOf(contacts.map((entry) => entry.id)) }),
  fact: fc.record({ kind: kindOf('fact'), id: oneOf(facts.map((entry) => entry.id)) }),
  recruitment: fc.constant({ kind: 'recruitment' }),
  'recruitment-part': fc.record({ kind: kindOf('recruitment-part'), part: oneOf(recruitmentParts) }),
  cards: fc.constant({ kind: 'cards' }),
  card: fc.record({ kind: kindOf('card'), id: oneOf(phrases.map((entry) => entry.id)) }),
  tools: fc.constant({ kind: 'tools' }),
  room: fc.constant({ kind: 'room' }),
  'room-module': fc.record({ kind: fc.constant('room-module'), id: fc.constantFrom(...roomModuleIds) }),
  tool: fc.record({ kind: kindOf('tool'), id: oneOf(toolIds), at: fc.stringMatching(/^[a-z0-9-]{0,40}$/) }),
  search: fc.constant({ kind: 'search' }),
  carry: fc.constant({ kind: 'carry' }),
  forget: fc.constant({ kind: 'forget' }),
  about: fc.constant({ kind: 'about' }),
  changes: fc.constant({ kind: 'changes' }),
  word: fc.record({ kind: kindOf('word'), id: oneOf(contacts.map((entry) => entry.id)), at: fc.stringMatching(/^([0-9a-z]{4}[yn])?$/) }),
};

const scene: fc.Arbitrary<Scene> = fc.oneof(...Object.values(sceneMakers));
const state: fc.Arbitrary<State> = fc.record({ locale: oneOf(locales), place, scene }, { requiredKeys: ['locale', 'scene'] });

describe('the data behind a button', () => {
  test('says where it leads, whatever the scene', () => {
    fc.assert(
      fc.property(state, (wanted) => {
        expect(parseCode(toCode(wanted))).toEqual(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  test('fits the 64 bytes that Telegram allows, for everything in the guide', () => {
    const ids: readonly Scene[] = [
      ...contacts.map((entry): Scene => ({ kind: 'contact', id: entry.id })),
      ...facts.map((entry): Scene => ({ kind: 'fact', id: entry.id })),
      ...topics.map((entry): Scene => ({ kind: 'numbers', place: 'AE', topic: entry.id })),
      ...phrases.map((entry): Scene => ({ kind: 'card', id: entry.id })),
      ...toolIds.map((id): Scene => ({ kind: 'tool', id, at: 'a'.repeat(40) })),
    ];
    const codes = ids.map((each) => toCode({ locale: 'tg', place: 'AE', scene: each }));
    expect(codes.filter((code) => new TextEncoder().encode(code).length > codeLimit)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('fits with the longest name that a row may have', () => {
    const longest: Ref = `service:${'a'.repeat(48)}`;
    const wanted: State = { locale: 'tg', place: 'AE', scene: { kind: 'contact', id: longest } };
    expect(toCode(wanted).length).toBeLessThanOrEqual(codeLimit);
    expect(parseCode(toCode(wanted))).toEqual(wanted);
  });
});

describe('anything else is no button', () => {
  test.each<[unknown]>([
    [''],
    ['tg'],
    ['tg.-'],
    ['tg.-.'],
    ['de.-.h'],
    ['tg.-.zz'],
    ['tg.-.h...'],
    ['tg.-.h...'],
    ['tg.-.toString'],
    ['tg.-.__proto__'],
    ['tg.ae.h'],
    ['tg..h'],
    ['tg.-.p.'],
    ['tg.-.p.ae'],
    ['tg.-.q.AE.nothing'],
    ['tg.-.q.AE.'],
    ['tg.-.g.nothing'],
    ['tg.-.t.Not-Paid'],
    ['tg.-.t.not--paid'],
    ['tg.-.t.not-paid.x'],
    ['tg.-.t.не-платят'],
    ['tg.-.n.AE.not-paid.x'],
    [' tg.-.h'],
    ['tg.-.h...'],
    [`tg.-.t.${'a'.repeat(60)}`],
    [null],
    [undefined],
    [7],
    [{}],
    [['tg.-.h']],
  ])('%j', (code) => {
    expect(parseCode(code)).toBeUndefined();
  });

  test('whatever it is, it is refused or leads somewhere, and never fails', () => {
    const part = fc.oneof(
      fc.constantFrom('tg', 'en', '-', 'AE', 'h', 'p', 'q', 'n', 't', 'work', 'not-paid', '', '__proto__'),
      fc.string({ maxLength: 4 }),
    );
    const made = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 7 }).map((parts) => parts.join('.')),
      fc.anything(),
    );
    fc.assert(
      fc.property(made, (code) => {
        const target = parseCode(code);
        if (target !== undefined) expect(parseCode(toCode(target))).toEqual(target);
      }),
      { numRuns: 5000 },
    );
  });
});
