import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeVcard } from '#shared/tools/make-vcard.ts';

test('an entry as phone books read it', () => {
  expect(makeVcard([{ name: 'Мағоза 1', phones: ['+971 4 394-5814', '112'] }])).toBe(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Мағоза 1;;;;',
      'FN:Мағоза 1',
      'TEL;TYPE=VOICE:+97143945814',
      'TEL;TYPE=VOICE:112',
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
});

test.each([
  ['a;b', 'a\\;b'],
  ['a,b', 'a\\,b'],
  ['a\\b', 'a\\\\b'],
  ['a\r\nTEL:666', 'a\\nTEL:666'],
  ['a\u0000\u2028b', 'a\\nb'],
])('%j in a name is written as %s', (name, written) => {
  expect(makeVcard([{ name, phones: [] }])).toContain(`\r\nFN:${written}\r\n`);
});

/** Reads what was written as RFC 2426 says: lines that go on are joined, then signs are freed. */
function readNames(card: string): readonly string[] {
  const lines = card.replaceAll('\r\n ', '').split('\r\n');
  return lines
    .filter((line) => line.startsWith('FN:'))
    .map((line) => line.slice(3).replaceAll(/\\([\\;,n])/g, (_, sign) => (sign === 'n' ? '\n' : sign)));
}

test('any names come back whole, no line is longer than 75 bytes, and no letter is cut', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text) && text.isWellFormed());
  fc.assert(
    fc.property(fc.array(name, { maxLength: 5 }), (names) => {
      const card = makeVcard(names.map((own) => ({ name: own, phones: ['112'] })));
      expect(readNames(card)).toEqual(names);
      for (const line of card.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
      }
      expect(card.split('BEGIN:VCARD\r\n').length - 1).toBe(names.length);
    }),
  );
});
