import { createHash } from 'node:crypto';
import type { Bundle, Contact, Fact, Line } from '../schema/bundle.ts';
import { type Locale, locales } from '../schema/lists.ts';
import type { Snapshot } from '../schema/released.ts';
import { numbersIn } from './check-numbers.ts';

/** A guide that does not know yet what changed in it. */
export type Draft = Omit<Bundle, 'changes'>;
export type Drafts = Readonly<Record<Locale, Draft>>;

/**
 * What a guide says, as far as readers are told when it changes. It does not depend on the day.
 * @example takeSnapshot(bundles).contacts['mission:tj-embassy-moscow'].numbers // { '+7 495 690 38 46': null, … }
 */
export function takeSnapshot(bundles: Drafts): Snapshot {
  const { tg } = bundles;
  const wordsOf = (pick: (bundle: Draft) => unknown) => locales.map((locale) => hashOf(pick(bundles[locale])));
  return {
    places: sorted(tg.places.map(({ id, depth }) => [id, depth])),
    contacts: sorted(tg.contacts.map((contact) => [contact.id, { place: contact.country, numbers: numbersOf(contact) }])),
    rules: sorted(
      tg.facts.map((fact, index) => [
        fact.id,
        {
          ...(fact.places[0] === undefined ? {} : { place: fact.places[0] }),
          inForce: fact.inForce,
          ...(fact.from === undefined ? {} : { from: fact.from }),
          numbers: numbersIn([fact.title, fact.statement, ...fact.signs, fact.do ?? ''].join('\n')),
          words: wordsOf(({ facts }) => textOf(facts[index])),
        },
      ]),
    ),
    pages: sorted(
      tg.topics.map((topic, index) => [
        `topic:${topic.id}`,
        wordsOf(({ topics }) => {
          const { title, summary, intro, sections } = topics[index] ?? topic;
          return [title, summary, intro, sections];
        }),
      ]),
    ),
    ...(tg.agencyList === undefined ? {} : { list: tg.agencyList.date }),
  };
}

/** Numbers that readers may see, each with the newest call to it. */
function numbersOf({ lines }: Contact): Snapshot['contacts'][string]['numbers'] {
  return Object.fromEntries(lines.filter(({ fax }) => !fax).map((line) => [line.dial, newestCall(line)]));
}

function newestCall({ evidence }: Line) {
  const [newest] = evidence.calls.toSorted((a, b) => b.date.localeCompare(a.date));
  return newest === undefined ? null : { date: newest.date, outcome: newest.outcome };
}

function textOf(fact: Fact | undefined): unknown {
  return [fact?.title, fact?.statement, fact?.signs, fact?.do, fact?.caution];
}

/** Letters only: among facts a hash with digits would pass for a number without a source. */
function hashOf(value: unknown): string {
  const hex = createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
  return hex.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}

/** In the order of the names, so that two branches that add something else can be merged. */
function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
