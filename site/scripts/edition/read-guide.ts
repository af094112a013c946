/**
 * The guide as the search wants it, read from the document itself: what stands there to be read is not said twice in
 * the file. The one place that knows how the search is built.
 */
import { inflateSync, strFromU8 } from 'fflate';
import { type Bundle, type Contact, type Fact, locales, type Ref, type Strings, type TopicEntry } from '#content/index.ts';
import { type Guide, makeGuide } from '#shared/dialogue/guide.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { toLocale } from '#shared/i18n/to-locale.ts';
import { noWords } from '#shared/search/no-words.ts';
import type { PackedDanger, PackedWords } from '#shared/search/pack-words.ts';
import { noChanges, noToolData } from '#site/data/guide-parts.ts';
import { fromDense } from './dense-letters.ts';

/** What `pack-data.ts` put into the file: how people type things, and the few texts that the search shows. */
export type EditionData = { readonly words: PackedWords; readonly danger: PackedDanger; readonly strings: Strings };

const blank = { caution: '', emails: [], websites: [], apps: [], languages: [], asOf: '', reviewBy: '', sources: [] };
const blankTopic = {
  stage: 'work',
  intro: [],
  sections: [],
  contacts: [],
  facts: [],
  related: [],
  tools: [],
  sources: [],
  asOf: '',
} as const;
const blankFact = { about: 'other', signs: [], weight: 'know', inForce: 'yes', asOf: '', reviewBy: '', topics: [], sources: [] } as const;
const line = { dial: '', kind: 'short', abroad: 'unknown', fax: false, label: '', evidence: { pages: [], calls: [] } } as const;

/** Reads the document and builds the search, at the first question. */
export function readGuide(): Guide {
  const packed = fromDense(document.getElementById('data')?.textContent ?? '');
  const { words, danger, strings }: EditionData = JSON.parse(strFromU8(inflateSync(packed)));
  const bundle: Bundle = {
    locale: toLocale(document.documentElement.lang, locales) ?? 'tg',
    topics: all('section[id^=t-]').map(toTopic),
    places: all('#places>section').map((section) => ({
      id: placeOf(section),
      name: titleOf(section),
      role: 'destination',
      depth: 'guide',
      languages: [],
    })),
    contacts: all('#places [id^=c]').filter(isHeading).filter(canBeReached).map(toContact),
    facts: all('#places [id^=r],#recruitment [id^=r]').filter(isHeading).map(toFact),
    phrases: [],
    agencies: [],
    room: [],
    ...noToolData,
    changes: noChanges,
    sources: [],
    words: noWords,
    retired: {},
    strings,
  };
  return makeGuide(bundle, makeSmallTranslate(bundle), { own: words, others: () => [], danger });
}

/** Where something that was found stands in this document. */
export function anchorOf(id: Ref): string {
  const [kind = '', name = ''] = id.split(':');
  return kind === 'topic' || kind === 'place' ? `#${kind.charAt(0)}-${name.toLowerCase()}` : `#${name}`;
}

function toTopic(section: Element): TopicEntry {
  const summary = section.querySelector('p')?.textContent ?? '';
  return {
    ...blankTopic,
    id: section.id.slice('t-'.length),
    title: titleOf(section),
    summary,
    reviewed: { native: false, lawyer: false },
  };
}

function toContact(heading: Element): Contact {
  const what = firstAfter(heading, 'P')?.textContent ?? '';
  const country = placeOf(heading.closest('#places>section'));
  const id: Ref = `service:${heading.id}`;
  return { ...blank, id, kind: 'service', country, places: [country], name: heading.textContent ?? '', what, purposes: [], lines: [line] };
}

function toFact(heading: Element): Fact {
  const place = placeOf(heading.closest('#places>section'));
  const statement = firstAfter(heading, 'P', (found) => found.className === '')?.textContent ?? '';
  return { ...blankFact, id: `rule:${heading.id}`, places: place === '' ? [] : [place], title: heading.textContent ?? '', statement };
}

function canBeReached(heading: Element): boolean {
  return after(heading).some((element) => element.querySelector('a[href^=tel]') !== null || /@/.test(element.textContent ?? ''));
}

function all(selector: string): readonly Element[] {
  return Array.from(document.querySelectorAll(selector));
}

function isHeading(element: Element): boolean {
  return /^H\d$/.test(element.tagName);
}

function titleOf(section: Element): string {
  return section.firstElementChild?.textContent ?? '';
}

/** `p-ru` stands for RU. */
function placeOf(section: Element | null): string {
  return section?.id.slice('p-'.length).toUpperCase() ?? '';
}

/** What belongs to a heading: everything up to the next heading or part. */
function after(heading: Element): readonly Element[] {
  const found: Element[] = [];
  for (let next = heading.nextElementSibling; next && !isHeading(next) && next.tagName !== 'SECTION'; next = next.nextElementSibling)
    found.push(next);
  return found;
}

function firstAfter(heading: Element, tag: string, isIt: (element: Element) => boolean = () => true): Element | undefined {
  return after(heading).find((element) => element.tagName === tag && isIt(element));
}
