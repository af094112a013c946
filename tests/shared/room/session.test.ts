import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audiences, locales, roomModuleIds, sectors } from '#content/index.ts';
import { lengths, modulesFor, parseSessionCode, type Session, toSessionCode } from '#shared/room/session.ts';

const sessions: fc.Arbitrary<Session> = fc.record(
  {
    place: fc.stringMatching(/^[A-Z]{2}$/),
    sector: fc.constantFrom(...sectors),
    audience: fc.constantFrom(...audiences),
    length: fc.constantFrom(...lengths),
    modules: fc.subarray([...roomModuleIds], { minLength: 1 }),
    beside: fc.constantFrom(...locales),
  },
  { requiredKeys: ['place', 'audience', 'length', 'modules'] },
);

test('a session is the same after it went through an address', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      expect(parseSessionCode(toSessionCode(session))).toEqual(session);
    }),
  );
});

test('an address says nothing but the session: letters, digits and hyphens', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      expect(toSessionCode(session)).toMatch(/^[A-Za-z0-9-]{10,40}$/);
    }),
  );
});

test.each([
  '',
  'AE',
  'ae-any-women-30-26',
  'AE-any-women-45-26',
  'AE-any-everybody-30-26',
  'AE-mining-women-30-26',
  'AE-any-women-30-',
  'AE-any-women-30-29',
  'AE-any-women-30-22',
  'AE-any-women-30-26-xx',
  'AE-any-women-30-26-ru-ru',
])('an address that nobody wrote is no session: "%s"', (code) => {
  expect(parseSessionCode(code)).toBeUndefined();
});

test('any text is a session or none, and never a mistake', () => {
  fc.assert(fc.property(fc.string(), (code) => void parseSessionCode(code)));
});

test.each([
  { audience: 'women', length: '10', modules: ['danger'] },
  { audience: 'women', length: '30', modules: ['offer', 'papers', 'women', 'danger'] },
  { audience: 'women', sector: 'housework', length: '30', modules: ['offer', 'papers', 'women', 'danger'] },
  { audience: 'men', length: '30', modules: ['offer', 'papers', 'work', 'danger'] },
  { audience: 'mixed', sector: 'housework', length: '30', modules: ['offer', 'papers', 'women', 'danger'] },
  { audience: 'families', length: '10', modules: ['home'] },
  { audience: 'returnees', length: '30', modules: ['papers', 'rights', 'danger', 'home'] },
  { audience: 'mixed', length: '60', modules: [...roomModuleIds] },
] as const)('a room of $audience with $length minutes begins with $modules', ({ modules, ...wanted }) => {
  expect(modulesFor(wanted)).toEqual(modules);
});
