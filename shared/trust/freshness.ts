import type { Bundle, Contact, Fact, Line, Purpose, Ref } from '#content/index.ts';
import { type StandingKind, standingOf, standings } from './standing.ts';

/** A number is rung again after this many days. */
const callAgainDays = 90;

/** One number of a contact. */
export type ContactLine = { readonly contact: Contact; readonly line: Line };

/** How fresh what we know about one place is. */
export type PlaceFreshness = {
  readonly id: string;
  readonly name: string;
  /** Shown numbers, by what their standing is today. */
  readonly standings: Readonly<Record<StandingKind, number>>;
  /** Numbers that nobody has rung in the last 90 days; emergency and police numbers are never rung to try them. */
  readonly notRung: number;
  /** Services and missions of which no number is known. */
  readonly numberless: number;
  readonly rules: number;
  /** Rules that are not confirmed; rules that rest on a single source. */
  readonly unconfirmed: number;
  readonly oneSource: number;
  /** Rules and contacts whose review date has passed. */
  readonly overdue: number;
};

/** What has grown old, and what is still missing; references lead to the rows. */
export type Freshness = {
  readonly today: string;
  readonly places: readonly PlaceFreshness[];
  readonly overdue: readonly Ref[];
  readonly oneSource: readonly Ref[];
  readonly notRung: readonly ContactLine[];
  readonly silent: readonly ContactLine[];
  /** Whether any number was rung by us or our partners; what the press rang is told elsewhere. */
  readonly hasRung: boolean;
  /** Places with no number at all. */
  readonly withoutNumber: readonly string[];
  /** Pages that wait for a native speaker, for a lawyer. */
  readonly unread: { readonly native: readonly string[]; readonly lawyer: readonly string[] };
};

/**
 * How fresh the guide is on a day. The public page of sources, the report for staff and the call sheet show the same figures.
 * @param today a day such as `2026-11-21`
 * @example freshnessOf(bundle, '2026-11-21').places[0].notRung // 11
 */
export function freshnessOf(bundle: Bundle, today: string): Freshness {
  const shown = bundle.contacts.flatMap((contact) => shownLines(contact, today));
  const rows: readonly (Contact | Fact)[] = [...bundle.contacts, ...bundle.facts];
  const places = bundle.places.map((place) => freshnessOfPlace(place, bundle, today));
  return {
    today,
    places,
    overdue: rows.filter((row) => row.reviewBy < today).map(({ id }) => id),
    oneSource: [
      ...bundle.facts.filter(hasOneSource).map(({ id }) => id),
      ...new Set(shown.filter(({ line }) => line.evidence.pages.length < 2).map(({ contact }) => contact.id)),
    ],
    notRung: shown.filter(({ contact, line }) => isTried(contact) && !isRung(line, today)),
    silent: shown.filter(({ line }) => standingKind(line, today) === 'silent'),
    hasRung: bundle.contacts.some(({ lines }) => lines.some(({ evidence }) => evidence.calls.some(({ by }) => by !== 'press'))),
    withoutNumber: places.filter((place) => Object.values(place.standings).every((count) => count === 0)).map(({ id }) => id),
    unread: {
      native: bundle.topics.filter(({ reviewed }) => !reviewed.native).map(({ id }) => id),
      lawyer: bundle.topics.filter(({ reviewed }) => !reviewed.lawyer).map(({ id }) => id),
    },
  };
}

function freshnessOfPlace({ id, name }: Bundle['places'][number], bundle: Bundle, today: string): PlaceFreshness {
  const contacts = bundle.contacts.filter((contact) => contact.country === id);
  const facts = bundle.facts.filter((fact) => fact.places.includes(id));
  const lines = contacts.flatMap((contact) => shownLines(contact, today));
  const count = (kind: StandingKind) => lines.filter(({ line }) => standingKind(line, today) === kind).length;
  return {
    id,
    name,
    standings: Object.fromEntries(standings.map((kind) => [kind, count(kind)])) as Readonly<Record<StandingKind, number>>,
    notRung: lines.filter(({ contact, line }) => isTried(contact) && !isRung(line, today)).length,
    numberless: contacts.filter((contact) => contact.lines.every((line) => line.fax)).length,
    rules: facts.length,
    unconfirmed: facts.filter((fact) => fact.inForce === 'unconfirmed').length,
    oneSource: facts.filter(hasOneSource).length,
    overdue: [...facts, ...contacts].filter((row) => row.reviewBy < today).length,
  };
}

/** Nobody rings these to try them, because whoever answers is missing elsewhere; they are checked by their pages. */
const neverTried: readonly Purpose[] = ['emergency', 'police'];

/** Whether a number may be rung to see if it answers. */
export function isTried({ purposes }: Contact): boolean {
  return !purposes.some((purpose) => neverTried.includes(purpose));
}

/** Numbers that readers see: no faxes, nothing that a call found closed. */
export function shownLines(contact: Contact, today: string): readonly ContactLine[] {
  return contact.lines.filter((line) => !line.fax && standingOf(line.evidence, today) !== 'closed').map((line) => ({ contact, line }));
}

/** The day of the newest call to a number, whatever came of it. */
export function lastCall(line: Line): string | undefined {
  return line.evidence.calls
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

/** Whether somebody rang in the last 90 days, whatever came of it. */
export function isRung(line: Line, today: string): boolean {
  const last = lastCall(line);
  return last !== undefined && daysSince(last, today) <= callAgainDays;
}

export function daysSince(date: string, today: string): number {
  return (Date.parse(today) - Date.parse(date)) / 86_400_000;
}

function standingKind(line: Line, today: string): StandingKind | undefined {
  const standing = standingOf(line.evidence, today);
  return standing === 'closed' ? undefined : standing.kind;
}

function hasOneSource(fact: Fact): boolean {
  return new Set(fact.sources.map(({ source }) => source)).size < 2;
}
