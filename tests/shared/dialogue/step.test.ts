import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import type { World } from '#shared/dialogue/guide.ts';
import type { Event, State } from '#shared/dialogue/scene.ts';
import { type Step, step } from '#shared/dialogue/step.ts';
import { deepFreeze, guides, world } from '#tests/shared/real-world.ts';

const home: State = deepFreeze({ locale: 'tg', scene: { kind: 'home' } });
const press = (code: string): Event => ({ kind: 'press', code });
const say = (text: string): Event => ({ kind: 'text', text });
const hasHome = (turn: Step) => turn.replies.some((reply) => reply.actions.flat().some((action) => action.code.split('.')[2] === 'h'));
const firstText = (turn: Step) => JSON.stringify(turn.replies[0]?.blocks[0]);

describe('the beginning', () => {
  test.each<[string | undefined, State]>([
    [undefined, home],
    ['', home],
    ['nonsense', home],
    ['topic-', home],
    ['topic-NOT', home],
    ['help', { locale: 'tg', scene: { kind: 'danger' } }],
    ['topic-not-paid', { locale: 'tg', scene: { kind: 'topic', id: 'not-paid' } }],
    ['place-AE', { locale: 'tg', place: 'AE', scene: { kind: 'place', id: 'AE' } }],
    ['place-ae', { locale: 'tg', place: 'AE', scene: { kind: 'place', id: 'AE' } }],
  ])('a link with %j leads to %j', (payload, state) => {
    const turn = step(home, { kind: 'start', ...(payload === undefined ? {} : { payload }) }, world);
    expect(turn.state).toEqual(state);
    expect(turn.replies.length).toBeGreaterThan(0);
  });

  test('a link to a page that is gone says so and shows the way on', () => {
    const turn = step(home, { kind: 'start', payload: 'topic-gone' }, world);
    expect(firstText(turn)).toContain(guides.tg.t('dialogue.stale'));
    expect(turn.replies[0]?.actions.length).toBeGreaterThan(0);
  });
});

describe('buttons', () => {
  test('a button in another language changes the language and tells the face', () => {
    const turn = step(home, press('ru.-.h'), world);
    expect(turn).toMatchObject({ state: { locale: 'ru', scene: { kind: 'home' } }, effects: [{ kind: 'use-language', locale: 'ru' }] });
    expect(step(home, press('tg.-.h'), world).effects).toEqual([]);
  });

  test.each(['', 'hello', 'tg.-.zz', 'tg.-.t.not--paid', 'de.-.h', '\u0000', 'tg.-.h'.repeat(50)])(
    'what nobody wrote, %j, is answered as outdated, and the country stays',
    (code) => {
      const turn = step({ ...home, place: 'AE' }, press(code), world);
      expect(turn.state).toEqual({ ...home, place: 'AE' });
      expect(firstText(turn)).toContain(guides.tg.t('dialogue.stale'));
      expect(turn.replies[0]?.actions.length).toBeGreaterThan(0);
    },
  );

  test.each(['p.ZZ', 'q.ZZ.work', 't.gone', 'n.ZZ.', 'n.ZZ.not-paid', 's.gone', 'm.gone', 'r.gone', 'c.gone'])(
    'one to something gone, %s, is answered as outdated',
    (part) => {
      for (const locale of locales) {
        const turn = step(home, press(`${locale}.-.${part}`), world);
        expect(firstText(turn)).toContain(guides[locale].t('dialogue.stale'));
        expect(turn.replies[0]?.actions.length).toBeGreaterThan(0);
      }
    },
  );

  test('one to something retired says that it is no longer here', () => {
    const bundle = { ...guides.tg.bundle, retired: { 'topic:gone': 'merged into another page' } };
    const retired: World = { ...world, guides: { tg: { ...guides.tg, bundle } } };
    expect(firstText(step(home, press('tg.-.t.gone'), retired))).toContain(guides.tg.t('dialogue.retired'));
  });

  test('one from before a country was left out of the guide still opens a topic', () => {
    const turn = step(home, press('tg.ZZ.t.not-paid'), world);
    expect(turn.state.scene).toEqual({ kind: 'topic', id: 'not-paid' });
    expect(hasHome(turn)).toBe(true);
  });
});

test('the same input gives the same answer, and nothing given is changed', () => {
  const events: readonly Event[] = [
    { kind: 'start' },
    say('хучаин паспортма гирифт'),
    say('патент'),
    press('ru.RU.n.RU.not-paid'),
    press('tg.-.t.danger-now'),
    { kind: 'go', scene: { kind: 'cards' } },
  ];
  for (const event of deepFreeze(events)) {
    const before = JSON.stringify([home, event]);
    expect(step(home, event, Object.freeze(world))).toEqual(step(home, event, world));
    expect(JSON.stringify([home, event])).toBe(before);
  }
});

test('without a guide in the language of the state another one answers; without any it says what is missing', () => {
  const onlyRussian: World = { ...world, guides: { ru: guides.ru } };
  expect(firstText(step(home, { kind: 'start' }, onlyRussian))).toContain(guides.ru.t('site.name'));
  expect(() => step(home, { kind: 'start' }, { ...world, guides: {} })).toThrow('at least one language');
});
