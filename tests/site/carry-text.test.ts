import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { locales } from '#content/index.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { dist } from './read-dist.ts';
import { editionDay, read, squeeze, wordsOf } from './read-edition.ts';

const textFiles = readdirSync(join(dist, 'carry')).filter((name) => name.endsWith('.txt'));

describe('the plain-text editions', () => {
  test('are one for each language and one for each country with a guide', () => {
    const wanted = locales.flatMap((locale) => [
      `hamroh-${locale}.txt`,
      ...readBundle(locale)
        .places.filter(({ depth }) => depth === 'guide')
        .map(({ id }) => `hamroh-${locale}-${id.toLowerCase()}.txt`),
    ]);
    expect(textFiles.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(textFiles)('%s is UTF-8 with its mark, lines of DOS and at most 78 letters, without markup', (name) => {
    const body = read(name);
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    expect(text.replaceAll('\r\n', '').match(/[\r\n]/)).toBeNull();
    const lines = text.split('\r\n');
    expect(lines.filter((line) => [...line].length > 78)).toEqual([]);
    expect(lines.filter((line) => /\s$|\*\*|<\/?[a-z]+>|\{\{|undefined|\p{Extended_Pictographic}/u.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(300);
  });

  test.each(textFiles.filter((name) => /-\w\w-\w\w\.txt$/.test(name)))('%s is small enough for a phone with buttons', (name) => {
    expect(read(name).length).toBeLessThan(200_000);
  });

  test.each(locales)('the whole one in %s has everything, its numbers first', (locale) => {
    const bundle = readBundle(locale);
    const text = read(`hamroh-${locale}.txt`).toString('utf8');
    const plain = squeeze(text).replaceAll('-', '');
    const simple = (part: string) => squeeze(part).replaceAll(/[–·-]/g, '').replaceAll('…', '...').replaceAll('•', '');
    expect(wordsOf(bundle).filter((part) => !plain.includes(simple(part)))).toEqual([]);
    const numbers = bundle.contacts.flatMap((contact) => rankLines(contact, editionDay).map(({ dial }) => dial));
    expect(numbers.filter((dial) => !plain.includes(simple(dial)))).toEqual([]);
    expect(text.indexOf('>> ')).toBeLessThan(1200);
  });

  test.each(locales)('one about a country in %s has all its contacts and rules, and the pages of danger', (locale) => {
    const bundle = readBundle(locale);
    const plain = squeeze(read(`hamroh-${locale}-ae.txt`).toString('utf8')).replaceAll('-', '');
    const simple = (part: string) => squeeze(part).replaceAll(/[–·-]/g, '').replaceAll('…', '...');
    const wanted = [
      ...bundle.contacts
        .filter(({ country }) => country === 'AE')
        .flatMap((contact) => [contact.name, ...rankLines(contact, editionDay).map(({ dial }) => dial)]),
      ...bundle.facts.filter(({ places }) => places.includes('AE')).map(({ statement }) => statement),
      ...bundle.topics.filter(({ intent }) => intent !== undefined).map(({ title }) => title),
    ];
    expect(wanted.filter((part) => !plain.includes(simple(part)))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(30);
  });
});
