import { expect, test } from 'vitest';
import { ConfigError, parseBotConfig } from '#bot/config.ts';
import { readToday } from '#bot/today.ts';

const token = '123456789:AAExample-token_of_BotFather';
const none = { apiRoot: undefined, siteUrl: undefined, folder: 'data' };
const key = 'a-key-of-at-least-sixteen-signs';
const webhook = { url: 'https://bot.example/telegram', secret: 'a-secret-of-our-webhook' };

test.each<readonly [name: string, env: Record<string, string | undefined>, config: object | undefined]>([
  ['nothing set', {}, undefined],
  ['an empty token', { BOT_TOKEN: '' }, undefined],
  ['a token of white space', { BOT_TOKEN: '  ' }, undefined],
  ['no token, but addresses', { SITE_URL: 'https://hamroh.example' }, undefined],
  ['a token', { BOT_TOKEN: token }, { token, ...none }],
  ['a token copied with its line end', { BOT_TOKEN: ` ${token}\r\n` }, { token, ...none }],
  ['variables of other programs', { BOT_TOKEN: token, PATH: '/bin', bot_token: 'no' }, { token, ...none }],
  ['an API root', { BOT_TOKEN: token, BOT_API_ROOT: 'http://127.0.0.1:8081' }, { token, ...none, apiRoot: 'http://127.0.0.1:8081' }],
  [
    'an API root with slashes',
    { BOT_TOKEN: token, BOT_API_ROOT: 'http://a.example/api//' },
    { token, ...none, apiRoot: 'http://a.example/api' },
  ],
  ['a site', { BOT_TOKEN: token, SITE_URL: 'https://hamroh.example' }, { token, ...none, siteUrl: 'https://hamroh.example' }],
  ['a folder', { BOT_TOKEN: token, BOT_FOLDER: '/var/lib/hamroh' }, { token, ...none, folder: '/var/lib/hamroh' }],
  ['a key', { BOT_TOKEN: token, BOT_KEY: key }, { token, ...none, key }],
  [
    'Redis',
    { BOT_TOKEN: token, BOT_KEY: key, REDIS_URL: 'redis://127.0.0.1:6379' },
    { token, ...none, key, redisUrl: 'redis://127.0.0.1:6379' },
  ],
  ['a webhook', { BOT_TOKEN: token, BOT_WEBHOOK_URL: webhook.url, BOT_WEBHOOK_SECRET: webhook.secret }, { token, ...none, webhook }],
  [
    'numbers',
    { BOT_TOKEN: token, BOT_PORT: '8443', BOT_PER_SECOND: '1000', BOT_STOP_SECONDS: '0' },
    { token, ...none, port: 8443, perSecond: 1000, stopSeconds: 0 },
  ],
  ['a level', { BOT_TOKEN: token, LOG_LEVEL: 'debug' }, { token, ...none, logLevel: 'debug' }],
  ['empty addresses', { BOT_TOKEN: token, BOT_API_ROOT: '', SITE_URL: ' ' }, { token, ...none }],
])('%s is understood', (_, env, config) => {
  expect(parseBotConfig(env)).toEqual(config);
});

test.each<readonly [name: string, env: Record<string, string>, sentence: RegExp]>([
  ['a token that is none', { BOT_TOKEN: 'hello' }, /^BOT_TOKEN is not a token: .+@BotFather$/],
  ['a token with a space inside', { BOT_TOKEN: '123456789:AAExample token_of_BotFather' }, /^BOT_TOKEN/],
  ['a token that is cut off', { BOT_TOKEN: '123456789:AAE' }, /^BOT_TOKEN/],
  ['a token of another alphabet', { BOT_TOKEN: '123456789:ААпример-токена-кириллицей' }, /^BOT_TOKEN/],
  ['an API root without http', { BOT_TOKEN: token, BOT_API_ROOT: '127.0.0.1:8081' }, /^BOT_API_ROOT is not an address/],
  ['a site without https', { BOT_TOKEN: token, SITE_URL: 'hamroh.example' }, /^SITE_URL is not an address/],
  ['a site that looks like a protocol', { BOT_TOKEN: token, SITE_URL: 'localhost:4321' }, /^SITE_URL is not an address/],
  ['a site of another protocol', { BOT_TOKEN: token, SITE_URL: 'ftp://hamroh.example' }, /^SITE_URL is not an address/],
  ['a webhook without its secret', { BOT_TOKEN: token, BOT_WEBHOOK_URL: webhook.url }, /^BOT_WEBHOOK_URL needs BOT_WEBHOOK_SECRET/],
  ['Redis without a key', { BOT_TOKEN: token, REDIS_URL: 'redis://127.0.0.1:6379' }, /^REDIS_URL needs BOT_KEY, the same in every process/],
  ['Redis of another protocol', { BOT_TOKEN: token, BOT_KEY: key, REDIS_URL: 'http://127.0.0.1:6379' }, /^REDIS_URL is not an address/],
  ['a key that is short', { BOT_TOKEN: token, BOT_KEY: 'short' }, /^BOT_KEY is 16 to 256 of the signs/],
  ['a port that is none', { BOT_TOKEN: token, BOT_PORT: '70000' }, /^BOT_PORT is at most 65535/],
  ['a limit that is no number', { BOT_TOKEN: token, BOT_PER_SECOND: 'many' }, /^BOT_PER_SECOND is not a number/],
  ['a level that is none', { BOT_TOKEN: token, LOG_LEVEL: 'loud' }, /^LOG_LEVEL is one of debug, info, warn, silent$/],
  ['three mistakes', { BOT_TOKEN: 'x', BOT_API_ROOT: 'x', SITE_URL: 'x' }, /^BOT_TOKEN.+\. BOT_API_ROOT.+\. SITE_URL/],
])('%s is told in a sentence that names the variable', (_, env, sentence) => {
  expect(() => parseBotConfig(env)).toThrow(ConfigError);
  expect(() => parseBotConfig(env)).toThrow(sentence);
});

test('the mistake never repeats the token, which is a secret', () => {
  expect(() => parseBotConfig({ BOT_TOKEN: '123456789:short-secret' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('short-secret') }),
  );
});

test.each([
  ['2026-11-21', '2026-11-21'],
  ['2031-01-01', '2031-01-01'],
  ['tomorrow', new Date().toISOString().slice(0, 10)],
  [undefined, new Date().toISOString().slice(0, 10)],
])('the day for HAMROH_TODAY=%s is %s', (wanted, day) => {
  expect(readToday({ HAMROH_TODAY: wanted })).toBe(day);
});
