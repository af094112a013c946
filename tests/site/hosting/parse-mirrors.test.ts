import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseMirrors } from '#site/hosting/parse-mirrors.ts';
import { makeKey } from './make-mirroring.ts';

const folder = mkdtempSync(join(tmpdir(), 'hamroh-keys-'));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const key = write('key.pem', makeKey());
const otherKey = write('other.pem', makeKey('P-384'));
const noKey = write('no.pem', 'not a key');

afterAll(() => rmSync(folder, { recursive: true }));

test('without HAMROH_MIRRORS there are none, whatever else is set', () => {
  for (const env of [{}, { HAMROH_MIRRORS: '' }, { HAMROH_MIRRORS: ' ', HAMROH_KEY: 'nowhere' }])
    expect(parseMirrors(env, 5)).toBeUndefined();
});

test('origins, each once, the second of the build, and the public half of the key', () => {
  const env = { HAMROH_MIRRORS: ' https://a.example  https://b.example:8443 https://a.example', HAMROH_KEY: key };
  expect(parseMirrors(env, 5)?.mirrors).toEqual({
    origins: ['https://a.example', 'https://b.example:8443'],
    publicKey: expect.stringMatching(/^[\w+/]{120,}=*$/),
    built: 5,
  });
  expect(parseMirrors({ ...env, SOURCE_DATE_EPOCH: '7' }, 5)?.mirrors.built).toBe(7);
});

describe('one sentence about what is wrong', () => {
  test.each([
    'http://a.example',
    'https://a.example/',
    'https://a.example/guide',
    'a.example',
    'ftp://a.example',
    'https://u:p@a.example',
    'https://a.example;script-src',
  ])('%s is no origin', (origin) => {
    const parse = () => parseMirrors({ HAMROH_MIRRORS: `https://b.example ${origin}`, HAMROH_KEY: key }, 5);
    expect(parse).toThrow(/^HAMROH_MIRRORS must be origins such as https:\/\/hamroh\.example with spaces between them, not ".+"\.$/);
  });

  test.each([
    [{}, /^Mirrors need a key that seals the lists\. .+openssl/],
    [{ HAMROH_KEY: 'nowhere.pem' }, /^HAMROH_KEY must name a file with a P-256 key, and "nowhere\.pem" is none\./],
    [{ HAMROH_KEY: noKey }, /is none\. Make one: openssl/],
    [{ HAMROH_KEY: otherKey }, /is none\. Make one: openssl/],
    [{ HAMROH_KEY: key, SOURCE_DATE_EPOCH: 'today' }, /^SOURCE_DATE_EPOCH must be whole seconds since 1970, not "today"\.$/],
  ])('%o', (env, sentence) => {
    expect(() => parseMirrors({ HAMROH_MIRRORS: 'https://a.example', ...env }, 5)).toThrow(sentence);
  });
});
