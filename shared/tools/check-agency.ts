import type { AgencyEntry, AgencyList, Bundle } from '#content/index.ts';
import { soundsOf } from '#shared/search/fold.ts';
import { licenceDigits, licenceKey, nameSounds } from './agency-keys.ts';
import { lettersApart } from './letters-apart.ts';

/** What the lists say of a licence on a day; `on` and `until` are left out where they do not say. */
export type AgencyState =
  | { readonly kind: 'valid' }
  | { readonly kind: 'expired'; readonly until?: string }
  | { readonly kind: 'suspended' | 'withdrawn'; readonly on?: string }
  /** It stood on the list of `last` and not on that of `since`. Why is not known. */
  | { readonly kind: 'gone'; readonly last: string; readonly since: string };

export type FoundAgency = { readonly agency: AgencyEntry; readonly state: AgencyState };

/** What looking for an agency can come to. None of it is a verdict on anybody. */
export type AgencyCheck =
  | { readonly kind: 'no-list' }
  | { readonly kind: 'nothing-asked'; readonly list: AgencyList }
  | { readonly kind: 'found' | 'similar'; readonly agencies: readonly FoundAgency[]; readonly list: AgencyList }
  | { readonly kind: 'absent'; readonly list: AgencyList };

const mostShown = 5;
const longestAsked = 200;

/** Words that people write before a number or a name, and that belong to neither. */
const labels = soundsIn(
  'литсензия литсензияи лицензия иҷозатнома иҷозатномаи licence license рақам рақами шумора номер number серия series',
);
/** Words for what a firm is: they tell no two firms apart. */
const kinds = soundsIn('агентӣ агентии агентство agency ширкат ширкати фирма фирмаи firm компания компанияи company корхона корхонаи');

/**
 * Looks for an agency by its name, its licence, or both, however they are spelt.
 * @param asked anything typed
 * @param today a day such as `2026-11-21`; a licence holds on its last day
 * @example checkAgency('Somon-Tur', bundle, '2026-11-21').kind // 'found' for «ҶДММ Сомон Тур»
 */
export function checkAgency(
  asked: string,
  { agencies, agencyList: list }: Pick<Bundle, 'agencies' | 'agencyList'>,
  today: string,
): AgencyCheck {
  if (list === undefined) return { kind: 'no-list' };
  const query = toQuery(asked.slice(0, longestAsked));
  if (query.words.length === 0) return { kind: 'nothing-asked', list };
  const toFound = (agency: AgencyEntry): FoundAgency => ({ agency, state: stateOf(agency, today) });
  const same = agencies.filter((agency) => isSame(query, agency));
  if (same.length > 0) return { kind: 'found', agencies: same.map(toFound).toSorted(byHope).slice(0, mostShown), list };
  const near = agencies
    .map((agency) => ({ agency, likeness: likenessOf(query, agency) }))
    .filter(({ likeness }) => likeness > 0.5)
    .toSorted((a, b) => b.likeness - a.likeness || (a.agency.name < b.agency.name ? -1 : 1))
    .slice(0, mostShown);
  return near.length > 0 ? { kind: 'similar', agencies: near.map(({ agency }) => toFound(agency)), list } : { kind: 'absent', list };
}

/** Whether somebody should have got a newer list by now. */
export function isListOld(list: AgencyList, today: string): boolean {
  return list.reviewBy < today;
}

/** What the lists say of one licence: a withdrawal counts more than that it is gone, and that more than its last day. */
function stateOf({ status, ended, expires, listDate, missingSince }: AgencyEntry, today: string): AgencyState {
  if (status === 'withdrawn') return { kind: status, ...(ended === undefined ? {} : { on: ended }) };
  if (missingSince !== undefined) return { kind: 'gone', last: listDate, since: missingSince };
  if (status === 'suspended') return { kind: status, ...(ended === undefined ? {} : { on: ended }) };
  // A date may be a month or a year: it has passed when all of it has.
  const isPast = expires !== undefined && expires < today.slice(0, expires.length);
  if (status === 'expired' || isPast) return { kind: 'expired', ...(expires === undefined ? {} : { until: expires }) };
  return { kind: 'valid' };
}

type Query = {
  /** What was written, then without the words before a number, then without the words for what a firm is. */
  readonly words: readonly string[];
  readonly unlabelled: readonly string[];
  readonly telling: readonly string[];
  readonly licence: string;
  readonly digits: string;
  readonly isNumber: boolean;
};

function toQuery(asked: string): Query {
  const isLabel = (word: string) => soundsOf(word).length > 0 && soundsOf(word).every((sound) => labels.has(sound));
  const text = asked
    .split(/\s+/)
    .filter((word) => !isLabel(word))
    .join(' ');
  const wordsOf = (part: string) => nameSounds(part.replaceAll('№', ' ')).map(withoutZeros);
  const unlabelled = wordsOf(text);
  const telling = unlabelled.filter((word) => !kinds.has(word));
  return {
    words: wordsOf(asked),
    unlabelled,
    telling: telling.length === 0 ? unlabelled : telling,
    licence: licenceKey(text),
    digits: licenceDigits(text),
    isNumber: unlabelled.length > 0 && unlabelled.every((word) => /^\d+$/.test(word)),
  };
}

/** The same words in the same order, the same licence, or both one after the other. Spaces do not count. */
function isSame(query: Query, { name, licence }: AgencyEntry): boolean {
  const names = nameSounds(name).map(withoutZeros).join('');
  const number = soundsOf(licenceKey(licence)).join('');
  const wanted = [names, names + number, number + names];
  return (
    [query.words, query.unlabelled, query.telling].some((words) => wanted.includes(words.join(''))) ||
    (query.licence !== '' && query.licence === licenceKey(licence)) ||
    (query.isNumber && query.digits === licenceDigits(licence))
  );
}

/** How much of the shorter of two names stands in the other, from 0 to 1; the same digits in another licence are all of it. */
function likenessOf(query: Query, { name, licence }: AgencyEntry): number {
  const isLikeNumber = query.telling.every((word) => /^\d+$/.test(word) || word.length <= longestSeries);
  if (isLikeNumber && query.digits !== '' && query.digits === licenceDigits(licence)) return 1;
  const own = nameSounds(name).filter((word) => !kinds.has(word));
  const asked = query.telling.filter((word) => word.length > 1);
  if (isNear(own.join(''), query.telling.join(''))) return 1;
  const [few, many] = own.length < asked.length ? [own, asked] : [asked, own];
  const alike = few.filter((word) => word.length > 2 && many.some((other) => word === other || isNear(word, other))).length;
  return few.length === 0 ? 0 : alike / few.length;
}

/** Letters of a series before the number. */
const longestSeries = 3;
const misspeltFrom = 4;
const longFrom = 8;

function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < misspeltFrom) return a === b;
  const slips = shorter >= longFrom ? 2 : 1;
  return lettersApart(a, b, slips) <= slips;
}

const hope: readonly AgencyState['kind'][] = ['valid', 'expired', 'suspended', 'withdrawn', 'gone'];

function byHope(a: FoundAgency, b: FoundAgency): number {
  return hope.indexOf(a.state.kind) - hope.indexOf(b.state.kind);
}

function withoutZeros(word: string): string {
  return word.replace(/^0+(?=\d)/, '');
}

function soundsIn(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => soundsOf(word)));
}
