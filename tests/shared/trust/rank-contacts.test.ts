import { describe, expect, test } from 'vitest';
import { type Contact, type Line, locales, type Purpose } from '#content/index.ts';
import { rankContacts, rankLines } from '#shared/trust/rank-contacts.ts';
import { bundles, today } from '#tests/shared/real-world.ts';

const pages = { official: [{ own: true, date: '2026-01' }], reported: [{ own: false, date: '2026-01' }], old: [{ own: true }] };
type Kind = keyof typeof pages | 'answered' | 'silent' | 'closed';

function line(dial: string, kind: Kind = 'official', more: Partial<Line> = {}): Line {
  const outcomes = { answered: 'answered', silent: 'no-answer', closed: 'closed' } as const;
  const evidence =
    kind === 'answered' || kind === 'silent' || kind === 'closed'
      ? { pages: [], calls: [{ date: '2026-11-01', outcome: outcomes[kind], by: 'team' }] }
      : { pages: pages[kind], calls: [] };
  return { dial, kind: 'short', abroad: 'no', fax: false, label: dial, evidence, ...more };
}

function contact(name: string, purposes: readonly Purpose[], lines: readonly Line[], more: Partial<Contact> = {}): Contact {
  return {
    id: `service:${name}`,
    kind: 'service',
    country: 'AE',
    places: ['AE'],
    name,
    purposes,
    lines,
    emails: [],
    websites: [],
    apps: [],
    languages: [],
    asOf: '2026',
    reviewBy: '2027',
    sources: [],
    ...more,
  };
}

const rank = (contacts: readonly Contact[], purposes: readonly Purpose[], place = 'AE') =>
  rankContacts(contacts, { place, purposes, today }).map((found) => found.name);

describe('the numbers of one contact', () => {
  const all: readonly Kind[] = ['silent', 'old', 'reported', 'closed', 'official', 'answered'];

  test('stand best first; closed ones are gone', () => {
    const ranked = rankLines(
      contact(
        'a',
        ['police'],
        all.map((kind) => line(kind, kind)),
      ),
      today,
    );
    expect(ranked.map((each) => each.dial)).toEqual(['answered', 'official', 'reported', 'old', 'silent']);
  });

  test('a fax is never shown', () => {
    expect(rankLines(contact('a', ['police'], [line('1', 'answered', { fax: true }), line('2')]), today).map((each) => each.dial)).toEqual([
      '2',
    ]);
  });

  test('equally good ones stay in the order of the row', () => {
    expect(rankLines(contact('a', ['police'], [line('3'), line('1'), line('2')]), today).map((each) => each.dial)).toEqual(['3', '1', '2']);
  });
});

describe('contacts of a country', () => {
  test('come in the order of the needs, however good their numbers', () => {
    const contacts = [contact('consul', ['consular'], [line('1', 'answered')]), contact('police', ['police'], [line('2', 'silent')])];
    expect(rank(contacts, ['police', 'consular'])).toEqual(['police', 'consul']);
    expect(rank(contacts, ['consular', 'police'])).toEqual(['consul', 'police']);
  });

  test('for the same need, come by standing', () => {
    const kinds: readonly Kind[] = ['old', 'silent', 'answered', 'reported', 'official'];
    const contacts = kinds.map((kind) => contact(kind, ['police'], [line(kind, kind)]));
    expect(rank(contacts, ['police'])).toEqual(['answered', 'official', 'reported', 'old', 'silent']);
  });

  test('show one of each need before a second of any', () => {
    const contacts = [
      contact('police-1', ['police'], [line('1')]),
      contact('police-2', ['police'], [line('2')]),
      contact('consul', ['consular'], [line('3', 'old')]),
    ];
    expect(rank(contacts, ['police', 'consular'])).toEqual(['police-1', 'consul', 'police-2']);
  });

  test('one that serves two needs is enough for both', () => {
    const contacts = [
      contact('both', ['police', 'consular'], [line('1')]),
      contact('police', ['police'], [line('2')]),
      contact('consul', ['consular'], [line('3')]),
    ];
    expect(rank(contacts, ['police', 'consular'])).toEqual(['both', 'police', 'consul']);
  });

  test('of other countries and for other needs stay away; a mission serves every country it covers', () => {
    const contacts = [
      contact('elsewhere', ['police'], [line('1')], { country: 'TR', places: ['TR'] }),
      contact('other-need', ['health'], [line('2')]),
      contact('embassy', ['consular'], [line('3')], { kind: 'mission', country: 'TR', places: ['TR', 'AE'] }),
    ];
    expect(rank(contacts, ['police', 'consular'])).toEqual(['embassy']);
  });

  test('a service without a number is left out; a mission with an e-mail stays', () => {
    const emails = ['a@example.org'];
    const contacts = [
      contact('service', ['consular'], [], { emails }),
      contact('fax-only', ['consular'], [line('1', 'official', { fax: true })], { emails }),
      contact('closed', ['consular'], [line('2', 'closed')]),
      contact('silent-mission', ['consular'], [], { kind: 'mission' }),
      contact('mission', ['consular'], [line('3', 'closed')], { kind: 'mission', emails }),
    ];
    expect(rank(contacts, ['consular'])).toEqual(['mission']);
  });

  test('the same number is shown once, however it is written', () => {
    const world = { kind: 'e164', e164: '+97145551234' } as const;
    const contacts = [
      contact('first', ['police'], [line('+971 4 555 1234', 'official', world), line('112')]),
      contact('repeats', ['police'], [line('04 555 1234', 'official', world)]),
      contact('adds-one', ['police'], [line('112'), line('999')]),
    ];
    expect(rank(contacts, ['police'])).toEqual(['first', 'adds-one']);
  });

  test('of two with the same number the one that has more is shown', () => {
    const contacts = [contact('few', ['police'], [line('1')]), contact('more', ['consular'], [line('1'), line('2', 'old')])];
    expect(rank(contacts, ['police', 'consular'])).toEqual(['more']);
    expect(rank(contacts, ['police'])).toEqual(['few']);
  });

  test('nothing comes of nothing', () => {
    expect(rank([], ['police'])).toEqual([]);
    expect(rank([contact('a', ['police'], [line('1')])], [])).toEqual([]);
  });
});

test.each(locales)('%s: every country has numbers for danger, and no contact twice', (locale) => {
  const { contacts, places } = bundles[locale];
  for (const place of places.filter(({ depth }) => depth === 'guide')) {
    const found = rankContacts(contacts, { place: place.id, purposes: ['emergency', 'police', 'trafficking', 'consular'], today });
    // Of Kuwait's emergency number no page with an address is known (seeds/README.md: left out on purpose).
    if (place.id !== 'KW') expect(found[0]?.lines.length, place.id).toBeGreaterThan(0);
    expect(new Set(found.map((each) => each.id)).size).toBe(found.length);
  }
});
