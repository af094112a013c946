import { describe, expect, test } from 'vitest';
import { parseWordWays } from '#site/hosting/parse-word-ways.ts';
import { readPages } from './read-dist.ts';

test('where nobody can be told, no page asks whether a number answered', () => {
  const asking = readPages().filter(({ address, html }) => address.includes('/word/') || html.includes('/word/#'));
  expect(asking.map(({ address }) => address)).toEqual([]);
});

describe('where readers can say whether a number answered', () => {
  test.each([
    [{}, undefined],
    [{ HAMROH_MAIL: ' ', BOT_NAME: '' }, undefined],
    [{ HAMROH_MAIL: ' numbers@hamroh.example ' }, { mail: 'numbers@hamroh.example' }],
    [{ BOT_NAME: '@hamroh_bot' }, { bot: 'hamroh_bot' }],
    [
      { HAMROH_MAIL: 'a+b@c.example', BOT_NAME: 'hamroh_bot' },
      { mail: 'a+b@c.example', bot: 'hamroh_bot' },
    ],
  ])('%j', (env, ways) => {
    expect(parseWordWays(env)).toEqual(ways);
  });
  test.each([
    [{ HAMROH_MAIL: 'numbers' }, 'HAMROH_MAIL must be an address such as numbers@hamroh.example, not "numbers".'],
    [{ HAMROH_MAIL: 'a@b.example?cc=c@d.example' }, 'not "a@b.example?cc=c@d.example".'],
    [{ BOT_NAME: 'a/b' }, 'BOT_NAME must be the bot\'s name in Telegram, such as hamroh_bot, not "a/b".'],
  ])('%j is one sentence', (env, sentence) => {
    expect(() => parseWordWays(env)).toThrow(sentence);
  });
});
