import { expect, test } from 'vitest';
import { parsePayload } from '#shared/dialogue/payload.ts';
import { botDoor, doorsTo } from '#shared/room/doors.ts';
import { parseSessionCode } from '#shared/room/session.ts';

const session = { place: 'AE', sector: 'housework', audience: 'women', length: '30', modules: ['papers', 'women'] } as const;
const siteUrl = 'https://hamroh.example';

test.each([
  ['nothing is known', {}, undefined, []],
  ['the site', { siteUrl }, undefined, ['hamroh.example/ru/places/ae']],
  ['a site with a slash at its end', { siteUrl: `${siteUrl}/` }, undefined, ['hamroh.example/ru/places/ae']],
  ['the site, after a session', { siteUrl }, session, ['hamroh.example/ru/room/today/#AE-housework-women-30-26']],
  ['the bot', { botName: 'hamroh_bot' }, undefined, ['t.me/hamroh_bot']],
  ['both', { siteUrl, botName: 'hamroh_bot' }, session, ['hamroh.example/ru/room/today/#AE-housework-women-30-26', 't.me/hamroh_bot']],
] as const)('doors on paper when %s', (_, addresses, planned, expected) => {
  const doors = doorsTo(addresses, { locale: 'ru', place: 'AE', ...(planned ? { session: planned } : {}) });
  expect(doors.map(({ short }) => short)).toEqual(expected);
});

test('what a camera opens is the session that was planned, and the country in the bot', () => {
  const [today, bot] = doorsTo({ siteUrl, botName: 'hamroh_bot' }, { locale: 'tg', place: 'AE', session });
  expect(parseSessionCode(new URL(today?.url ?? '').hash.slice(1))).toEqual(session);
  expect(parsePayload(new URL(bot?.url ?? '').searchParams.get('start') ?? '')).toEqual({
    locale: 'tg',
    place: 'AE',
    scene: { kind: 'place', id: 'AE' },
  });
});

test.each([
  ['papers', { kind: 'room-module', id: 'papers' }],
  [undefined, { kind: 'place', id: 'AE' }],
] as const)('the bot opens the same country and module (%s)', (module, scene) => {
  const url = new URL(botDoor('hamroh_bot', { locale: 'tg', place: 'AE', module }));
  expect(url.host + url.pathname).toBe('t.me/hamroh_bot');
  expect(parsePayload(url.searchParams.get('start') ?? '')).toEqual({ locale: 'tg', place: 'AE', scene });
});
