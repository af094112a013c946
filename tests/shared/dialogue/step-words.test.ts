import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { heading, paragraph } from '#shared/dialogue/block.ts';
import type { Event, State } from '#shared/dialogue/scene.ts';
import { type Step, step } from '#shared/dialogue/step.ts';
import { deepFreeze, guides, world } from '#tests/shared/real-world.ts';
import { dangerMessages } from '#tests/shared/search/danger-messages.ts';

const home: State = deepFreeze({ locale: 'tg', scene: { kind: 'home' } });
const say = (text: string): Event => ({ kind: 'text', text });
const hasHome = (turn: Step) => turn.replies.some((reply) => reply.actions.flat().some((action) => action.code.split('.')[2] === 'h'));

test.each(dangerMessages)('%s: «%s» is answered with first steps and the question where, then the page', (locale, typed, intent) => {
  const { bundle, t } = guides[locale];
  const turn = step({ ...home, locale }, say(typed), world);
  const topic = bundle.topics.find((candidate) => candidate.intent === intent);
  expect(turn.state.scene).toEqual({ kind: 'topic', id: topic?.id });
  expect(turn.replies).toHaveLength(2);
  const [first, whole] = turn.replies;
  // Despair is met with the warm words of its own page.
  if (intent === 'suicidal') expect(first?.blocks.slice(0, topic?.intro.length)).toEqual(topic?.intro);
  else expect(first?.blocks[0]).toEqual(paragraph(t('dialogue.danger')));
  expect(first?.blocks.find((block) => block.kind === 'steps')?.items).toHaveLength(2);
  expect(first?.blocks.at(-1)).toEqual(paragraph(t('help.where')));
  expect(whole?.blocks).toEqual([heading(topic?.title ?? '?'), paragraph(topic?.summary ?? '?')]);
  expect(whole?.actions[0]?.map(({ label }) => label)).toEqual([t('dialogue.whole-page')]);
  expect(hasHome(turn)).toBe(true);
});

test('in despair, where no line for it is known, that is said; where one is, it is not', () => {
  const place = (wanted: boolean) =>
    guides.en.bundle.places.find(
      ({ id }) =>
        guides.en.bundle.contacts.some(({ country, purposes }) => country === id && purposes.includes('mental-health')) === wanted,
    )?.id;
  const said = (where: string | undefined) =>
    JSON.stringify(
      step({ ...home, locale: 'en', ...(where === undefined ? {} : { place: where }) }, say('I want to die'), world).replies[0],
    );
  const sentence = guides.en.t('dialogue.no-line-for-despair');
  expect(said(place(false))).toContain(sentence);
  expect(said(undefined)).not.toContain(sentence);
});

test('in danger, where the country is known, numbers to ring come at once', () => {
  const turn = step({ ...home, place: 'AE' }, say('маро мезананд'), world);
  const [first] = turn.replies;
  expect(first?.blocks.filter((block) => block.kind === 'contact')).toHaveLength(2);
  expect(first?.actions.flat().map((action) => action.code)).toContain('tg.AE.n.AE.danger-now');
});

test.each([
  [
    'after danger: the numbers there for it',
    { kind: 'topic', id: 'passport-taken' },
    { kind: 'numbers', place: 'AE', topic: 'passport-taken' },
  ],
  ['asked where for a page', { kind: 'where', topic: 'not-paid' }, { kind: 'numbers', place: 'AE', topic: 'not-paid' }],
  ['asked where', { kind: 'danger' }, { kind: 'numbers', place: 'AE' }],
  [
    'among the numbers of another country',
    { kind: 'numbers', place: 'RU', topic: 'not-paid' },
    { kind: 'numbers', place: 'AE', topic: 'not-paid' },
  ],
  ['where nothing is known of what went before', { kind: 'home' }, { kind: 'place', id: 'AE' }],
] as const)('whoever types where they are is answered, %s', (_, scene, expected) => {
  const turn = step({ ...home, scene }, say('ман дар Дубай'), world);
  expect(turn.state).toEqual({ locale: 'tg', place: 'AE', scene: expected });
  expect(turn).toEqual(step({ ...home, scene }, { kind: 'go', scene: expected }, world));
  expect(turn.replies[0]?.blocks.filter((block) => block.kind === 'contact').length).toBeGreaterThan(1);
});

test('danger is heard before a place', () => {
  expect(step(home, say('я в дубае забрали паспорт'), world).state.scene).toEqual({ kind: 'topic', id: 'passport-taken' });
});

test.each(['салом', 'Здравствуйте!', 'hi'])('«%s» is greeted', (text) => {
  expect(step(home, say(text), world)).toEqual(step(home, { kind: 'go', scene: { kind: 'home' } }, world));
});

test('what was found comes as buttons', () => {
  const turn = step(home, say('konsulstvo dubay'), world);
  expect(turn.replies[0]?.actions[0]?.[0]?.code).toBe('tg.-.m.tj-consulate-general-dubai');
});

test.each([
  '',
  '   ',
  'asdfghjkl',
  '😀😀😀',
  '.*+?^{}$()|[]\\',
  '‏مرحبا بك‎',
  'а'.repeat(10_000),
  'паспорт '.repeat(1250),
  '\u0000\uFFFF',
  '/start',
])('whatever is typed is answered with a way on: %j', (text) => {
  for (const locale of locales) {
    const turn = step({ ...home, locale }, say(text), world);
    expect(turn.replies[0]?.blocks.length).toBeGreaterThan(0);
    expect(hasHome(turn)).toBe(true);
  }
});

test('nothing typed is kept, not in the state, not in a button, not in an answer', { timeout: 30_000 }, () => {
  const topics = guides.tg.bundle.topics.map((topic) => topic.id);
  const places = guides.tg.bundle.places.map((place) => place.id);
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...dangerMessages.map(([, text]) => text)));
  fc.assert(
    fc.property(typed, (text) => {
      const { state } = step({ ...home, place: 'AE' }, say(text), world);
      const { scene, place, ...rest } = state;
      expect(rest).toEqual({ locale: 'tg' });
      // "UK" says where somebody is: the country is remembered, not the word.
      if (scene.kind === 'place') expect(places).toContain(scene.id);
      expect(place).toBe(scene.kind === 'place' ? scene.id : 'AE');
      if (scene.kind === 'topic') expect(topics).toContain(scene.id);
      else if (scene.kind !== 'place') expect([{ kind: 'search' }, { kind: 'home' }]).toContainEqual(scene);
    }),
    { numRuns: 60 },
  );
  expect(JSON.stringify(step(home, say('ман Рустамқул Юсуфзода 900112233'), world))).not.toMatch(/Рустамқул|900112233/);
});
