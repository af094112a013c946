import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import type { Event, State } from '#shared/dialogue/scene.ts';
import { type Step, step } from '#shared/dialogue/step.ts';
import { deepFreeze, guides, world } from '#tests/shared/real-world.ts';
import { dangerMessages } from '#tests/shared/search/danger-messages.ts';

const home: State = deepFreeze({ locale: 'tg', scene: { kind: 'home' } });
const say = (text: string): Event => ({ kind: 'text', text });
const hasHome = (turn: Step) => turn.replies.some((reply) => reply.actions.flat().some((action) => action.code.split('.')[2] === 'h'));
const firstText = (turn: Step) => JSON.stringify(turn.replies[0]?.blocks[0]);

test.each(dangerMessages)('%s: «%s» is answered with first steps, and the question where', (locale, typed) => {
  const turn = step({ ...home, locale }, say(typed), world);
  expect(firstText(turn)).toContain(guides[locale].t('dialogue.danger'));
  expect(JSON.stringify(turn.replies[0]?.blocks)).toContain(guides[locale].t('help.where'));
  expect(turn.state.scene.kind).toBe('topic');
  expect(hasHome(turn)).toBe(true);
});

test('in danger, where the country is known, numbers to ring come at once', () => {
  const turn = step({ ...home, place: 'AE' }, say('маро мезананд'), world);
  const [first] = turn.replies;
  expect(first?.blocks.filter((block) => block.kind === 'contact')).toHaveLength(2);
  expect(first?.actions.flat().map((action) => action.code)).toContain('tg.AE.n.AE.danger-now');
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
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...dangerMessages.map(([, text]) => text)));
  fc.assert(
    fc.property(typed, (text) => {
      const { state } = step({ ...home, place: 'AE' }, say(text), world);
      const { scene, ...rest } = state;
      expect(rest).toEqual({ locale: 'tg', place: 'AE' });
      if (scene.kind === 'topic') expect(topics).toContain(scene.id);
      else expect(scene).toEqual({ kind: 'search' });
    }),
    { numRuns: 60 },
  );
  expect(JSON.stringify(step(home, say('ман Рустамқул Юсуфзода 900112233'), world))).not.toMatch(/Рустамқул|900112233/);
});
