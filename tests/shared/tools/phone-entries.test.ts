import { describe, expect, test } from 'vitest';
import { pocketCard } from '#shared/dialogue/pocket-card.ts';
import { isPhone, phoneEntries } from '#shared/tools/phone-entries.ts';
import { bundles, guides, today } from '#tests/shared/real-world.ts';

describe('what can be rung', () => {
  test.each(['112', '+992 93 123-45-67', '(812) 576 28 67', '8.800.100'])('%s', (text) => {
    expect(isPhone(text)).toBe(true);
  });
  test.each(['', '12', 'ман', '+', '++992931234567', '1'.repeat(16), '112; rm', '+992<b>'])('%j cannot', (text) => {
    expect(isPhone(text)).toBe(false);
  });
});

describe('the pocket card', () => {
  const places = bundles.tg.places.map(({ id }) => id);

  test.each(places)('of %s holds numbers or says where to write, and a consulate only once', (place) => {
    const card = pocketCard(guides.tg, place, today);
    const all = [...(card?.help ?? []), ...(card?.consulate ?? [])];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ places: served }) => served.includes(place))).toBe(true);
    expect(all.every(({ lines, emails }) => lines.length > 0 || emails.length > 0)).toBe(true);
    expect(all.flatMap(({ lines }) => lines).every((line) => !line.fax)).toBe(true);
  });

  test('of a guide country has help and a consulate', () => {
    for (const { id } of bundles.tg.places.filter(({ depth, role }) => depth === 'guide' && role === 'destination')) {
      const card = pocketCard(guides.tg, id, today);
      expect([id, (card?.help.length ?? 0) > 0, (card?.consulate.length ?? 0) > 0]).toEqual([id, true, true]);
    }
  });

  test('of a country that does not exist is none', () => {
    expect(pocketCard(guides.tg, 'ZZ', today)).toBeUndefined();
  });

  test('goes into the phone book under its own names, or under a plain one that is counted', () => {
    const card = pocketCard(guides.tg, 'AE', today);
    if (!card) throw new Error('The guide has no AE');
    const own = { name: '', phone: '+992931234567' };
    const real = phoneEntries(card, own, { kind: 'real' }, 'Одами наздик');
    expect(real[0]).toEqual({ name: 'Одами наздик', phones: ['+992931234567'] });
    expect(real.slice(1).map(({ name }) => name)).toEqual(
      [...card.help, ...card.consulate].filter(({ lines }) => lines.length > 0).map(({ name }) => name),
    );
    const plain = phoneEntries(card, { name: '', phone: '' }, { kind: 'plain', name: ' Мағоза ' }, '');
    expect(plain.map(({ name }) => name)).toEqual(plain.map((_, index) => `Мағоза ${index + 1}`));
    expect(plain.flatMap(({ phones }) => phones).every((phone) => /^[+\d*]+$/.test(phone))).toBe(true);
  });
});
