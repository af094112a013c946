import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '#content/compile/changes-between.ts';
import { takeSnapshot } from '#content/compile/take-snapshot.ts';
import type { Bundle, Change, Contact, Fact, Line, Locale, TopicEntry } from '#content/index.ts';
import { bundles } from '#tests/shared/real-world.ts';

type Bundles = Readonly<Record<Locale, Bundle>>;
type Edit = (bundle: Bundle, locale: Locale) => Bundle;

const dubai = 'mission:tj-consulate-general-dubai';
const patent = 'rule:ru-patent-30-days';
const edited = (edit: Edit): Bundles => ({ tg: edit(bundles.tg, 'tg'), ru: edit(bundles.ru, 'ru'), en: edit(bundles.en, 'en') });
const contactOf = (id: string, change: (contact: Contact) => Contact | undefined): Edit => {
  return (bundle) => ({ ...bundle, contacts: bundle.contacts.flatMap((each) => (each.id === id ? (change(each) ?? []) : each)) });
};
const factOf = (id: string, change: (fact: Fact, locale: Locale) => Fact | undefined): Edit => {
  return (bundle, locale) => ({ ...bundle, facts: bundle.facts.flatMap((each) => (each.id === id ? (change(each, locale) ?? []) : each)) });
};
const topicOf = (id: string, change: (topic: TopicEntry, locale: Locale) => TopicEntry | undefined): Edit => {
  return (bundle, locale) => ({
    ...bundle,
    topics: bundle.topics.flatMap((each) => (each.id === id ? (change(each, locale) ?? []) : each)),
  });
};
const linesOf = (change: (line: Line) => Line | undefined): Edit =>
  contactOf(dubai, (contact) => ({ ...contact, lines: contact.lines.flatMap((line) => (line.fax ? line : (change(line) ?? []))) }));
const rung = (date: string, outcome: Line['evidence']['calls'][number]['outcome']): Edit =>
  linesOf((line) => ({ ...line, evidence: { ...line.evidence, calls: [{ date, outcome, by: 'team' }] } }));
const both =
  (...edits: readonly Edit[]): Edit =>
  (bundle, locale) =>
    edits.reduce((soFar, edit) => edit(soFar, locale), bundle);
const as = (before: Edit, after: Edit) => changesBetween(takeSnapshot(edited(before)), takeSnapshot(edited(after)));
const same: Edit = (bundle) => bundle;
const renumber = linesOf((line) => ({ ...line, dial: '+971 4 000 0000', e164: '+97140000000' }));
const shown = '+971 4 394 5814';

test('words are kept as hashes of letters, in which nobody finds a number without a source', () => {
  const { rules, pages } = takeSnapshot(bundles);
  for (const hash of [...Object.values(rules).map(({ words }) => words), ...Object.values(pages)].flat())
    expect(hash).toMatch(/^[a-p]{8}$/);
});

describe('what readers are told, from two states of the real guide', () => {
  test.each<readonly [name: string, before: Edit, after: Edit, told: readonly Change[]]>([
    ['nothing changed', same, same, []],
    ['a number changed', same, renumber, [{ kind: 'number-changed', what: dubai, before: shown, after: '+971 4 000 0000' }]],
    ['only the spaces of a number changed', same, linesOf((line) => ({ ...line, dial: '+971 43945814' })), []],
    [
      'a number changed and the new one answered',
      same,
      both(renumber, rung('2026-11-20', 'answered')),
      [
        { kind: 'number-changed', what: dubai, before: shown, after: '+971 4 000 0000' },
        { kind: 'answered', what: dubai, after: '+971 4 000 0000', on: '2026-11-20' },
      ],
    ],
    ['a number is gone', same, linesOf(() => undefined), [{ kind: 'number-removed', what: dubai, before: shown }]],
    ['a number came', linesOf(() => undefined), same, [{ kind: 'number-added', what: dubai, after: shown }]],
    ['a call nobody answered', same, rung('2026-11-20', 'busy'), [{ kind: 'silent', what: dubai, after: shown, on: '2026-11-20' }]],
    ['a wrong number', same, rung('2026-11-20', 'wrong'), [{ kind: 'wrong', what: dubai, after: shown, on: '2026-11-20' }]],
    ['a closed number', same, rung('2026-11-20', 'closed'), [{ kind: 'closed', what: dubai, after: shown, on: '2026-11-20' }]],
    ['silent as before', rung('2026-10-01', 'busy'), rung('2026-11-20', 'no-answer'), []],
    ['answered again soon', rung('2026-10-01', 'answered'), rung('2026-11-20', 'answered'), []],
    [
      'answered again after half a year',
      rung('2026-05-01', 'answered'),
      rung('2026-11-20', 'answered'),
      [{ kind: 'answered', what: dubai, after: shown, on: '2026-11-20' }],
    ],
    [
      'went silent',
      rung('2026-05-01', 'answered'),
      rung('2026-11-20', 'off'),
      [{ kind: 'silent', what: dubai, after: shown, on: '2026-11-20' }],
    ],
    ['a contact came', contactOf(dubai, () => undefined), same, [{ kind: 'contact-added', what: dubai }]],
    [
      'a contact is gone, and its number with it',
      same,
      contactOf(dubai, () => undefined),
      [{ kind: 'number-removed', what: 'place:AE', before: shown }],
    ],
    [
      'a contact is gone that had no number',
      linesOf(() => undefined),
      contactOf(dubai, () => undefined),
      [{ kind: 'contact-removed', what: 'place:AE' }],
    ],
    [
      'a contact is gone whose number stands in another one',
      both(contactOf('service:ae-emergency', (contact) => contact)),
      both(
        contactOf(dubai, () => undefined),
        (bundle) => ({
          ...bundle,
          contacts: bundle.contacts.map((each, index) =>
            index === 0 ? { ...each, lines: [...each.lines, ...linesInDubai(bundles.tg)] } : each,
          ),
        }),
      ),
      [{ kind: 'number-added', what: bundles.tg.contacts[0]?.id ?? dubai, after: shown }],
    ],
    [
      'a number of a rule changed, in title and statement',
      same,
      factOf(patent, (fact) => ({ ...fact, title: fact.title.replace('30', '45'), statement: fact.statement.replace('30', '45') })),
      [{ kind: 'rule-number', what: patent, before: '30', after: '45' }],
    ],
    [
      'a rule was worded anew in all languages',
      same,
      factOf(patent, (fact) => ({ ...fact, statement: `${fact.statement}!` })),
      [{ kind: 'rule-changed', what: patent }],
    ],
    [
      'a slip was mended in one language',
      same,
      factOf(patent, (fact, locale) => (locale === 'ru' ? { ...fact, statement: `${fact.statement}!` } : fact)),
      [],
    ],
    ['a rule ended', same, factOf(patent, (fact) => ({ ...fact, inForce: 'ended' })), [{ kind: 'rule-ended', what: patent }]],
    [
      'a plan came into force',
      factOf(patent, (fact) => ({ ...fact, inForce: 'planned' })),
      same,
      [{ kind: 'rule-in-force', what: patent }],
    ],
    [
      'a rule is no longer sure',
      same,
      factOf(patent, (fact) => ({ ...fact, inForce: 'unconfirmed' })),
      [{ kind: 'rule-unconfirmed', what: patent }],
    ],
    ['a rule came', factOf(patent, () => undefined), same, [{ kind: 'rule-added', what: patent }]],
    ['a rule is gone', same, factOf(patent, () => undefined), [{ kind: 'rule-removed', what: 'place:RU' }]],
    ['a page came', topicOf('not-paid', () => undefined), same, [{ kind: 'page-added', what: 'topic:not-paid' }]],
    ['a page is gone', same, topicOf('not-paid', () => undefined), [{ kind: 'page-removed', what: 'page:topics' }]],
    [
      'a page was worded anew',
      same,
      topicOf('not-paid', (topic) => ({ ...topic, summary: `${topic.summary}!` })),
      [{ kind: 'page-changed', what: 'topic:not-paid' }],
    ],
    [
      'a page was mended in two languages',
      same,
      topicOf('not-paid', (topic, locale) => (locale === 'en' ? topic : { ...topic, summary: `${topic.summary}!` })),
      [],
    ],
    [
      'a country came',
      (bundle) => ({ ...bundle, places: bundle.places.filter(({ id }) => id !== 'AE') }),
      same,
      [{ kind: 'place-added', what: 'place:AE' }],
    ],
    [
      'a country has rules now',
      (bundle) => ({ ...bundle, places: bundle.places.map((place) => (place.id === 'AE' ? { ...place, depth: 'contacts' } : place)) }),
      same,
      [{ kind: 'place-guide', what: 'place:AE' }],
    ],
    [
      'the list of agencies was imported',
      same,
      (bundle) => ({ ...bundle, agencyList: { date: '2026-11-01', reviewBy: '2027-02-01', publisher: 'Test' } }),
      [{ kind: 'list-imported', what: 'tool:check-agency', on: '2026-11-01' }],
    ],
  ])('%s', (_, before, after, told) => {
    expect(as(before, after)).toEqual(told);
  });
});

function linesInDubai(bundle: Bundle): readonly Line[] {
  return bundle.contacts.find(({ id }) => id === dubai)?.lines.filter(({ fax }) => !fax) ?? [];
}

test('whatever rows are there and in whatever order, the same guide has not changed, and every change is told with what the guide has', () => {
  const some = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 });
  const part = fc.record({ contacts: some(bundles.tg.contacts), facts: some(bundles.tg.facts), topics: some(bundles.tg.topics) });
  const guideOf = ({ contacts, facts, topics }: { contacts: Contact[]; facts: Fact[]; topics: TopicEntry[] }): Bundles => {
    const pick = (bundle: Bundle): Bundle => ({
      ...bundle,
      contacts: contacts.flatMap(({ id }) => bundle.contacts.filter((each) => each.id === id)),
      facts: facts.flatMap(({ id }) => bundle.facts.filter((each) => each.id === id)),
      topics: topics.flatMap(({ id }) => bundle.topics.filter((each) => each.id === id)),
    });
    return { tg: pick(bundles.tg), ru: pick(bundles.ru), en: pick(bundles.en) };
  };
  fc.assert(
    fc.property(part, part, (one, other) => {
      const [before, after] = [takeSnapshot(guideOf(one)), takeSnapshot(guideOf(other))];
      expect(changesBetween(before, before)).toEqual([]);
      const known = new Set([...Object.keys(after.contacts), ...Object.keys(after.rules), ...Object.keys(after.pages)]);
      const told = changesBetween(before, after);
      expect(told.filter(({ what }) => !known.has(what) && !/^(place|page):/.test(what))).toEqual([]);
      expect(changesBetween(before, takeSnapshot(guideOf({ ...other, contacts: other.contacts.toReversed() })))).toEqual(told);
    }),
    { numRuns: 30 },
  );
}, 60_000);
