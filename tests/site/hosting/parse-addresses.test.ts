import { expect, test } from 'vitest';
import { parseAddresses } from '#site/hosting/parse-addresses.ts';

test.each([
  ['nothing', {}, {}],
  ['empty texts', { SITE_URL: ' ', BOT_NAME: '', HANDOUTS_URL: '' }, {}],
  [
    'everything',
    { SITE_URL: 'https://hamroh.example', BOT_NAME: '@hamroh_bot', HANDOUTS_URL: 'https://hamroh.example/handouts/' },
    { siteUrl: 'https://hamroh.example', botName: 'hamroh_bot', handoutsUrl: 'https://hamroh.example/handouts/' },
  ],
])('%s is read', (_, env, expected) => {
  expect(parseAddresses(env)).toEqual(expected);
});

test.each([
  ['a site without https', { SITE_URL: 'hamroh.example' }, /^SITE_URL must be an address .*"hamroh\.example"/],
  ['a folder of another protocol', { HANDOUTS_URL: 'file:///handouts' }, /^HANDOUTS_URL must be an address/],
  ['a bot by its link', { BOT_NAME: 't.me/hamroh' }, /^BOT_NAME must be the bot's name/],
])('%s is refused in one sentence', (_, env, sentence) => {
  expect(() => parseAddresses(env)).toThrow(sentence);
});
