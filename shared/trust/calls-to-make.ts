import type { Bundle, Line, Purpose } from '#content/index.ts';
import { type ContactLine, daysSince, isRung, isTried, lastCall, shownLines } from './freshness.ts';
import { type ReadersWord, type WordDay, wordOf } from './readers-word.ts';

/** What help lines are for, the most important to check first. */
const importance: readonly Purpose[] = [
  'trafficking',
  'violence-against-women',
  'consular',
  'labour-rights',
  'migration-status',
  'mental-health',
  'children',
  'legal-aid',
  'recruitment',
  'health',
  'general',
];

/** One number to ring. */
export type CallToMake = ContactLine & {
  /** 0 for the most important. */
  readonly rank: number;
  /** What the line is for: what to ask about. */
  readonly purpose: Purpose;
  /** The day of the last call; or the newest date of a page that prints the number; or nothing. */
  readonly lastCall?: string;
  readonly lastPage?: string;
  /** What readers said since the last call. */
  readonly word?: ReadersWord;
};

/** What may be otherwise when one rings again, and after how many days one does. */
const unreached: ReadonlySet<string> = new Set(['no-answer', 'busy', 'off']);
const tryAgainDays = 7;

/**
 * Numbers to ring: first those that readers doubt, then the most important and the stalest of those that nobody rang in
 * the last 90 days, or nobody reached and more than a week has gone. A number that several rows share is rung once. Emergency and police numbers are never rung to try them; they are checked by their pages.
 * @param today a day such as `2026-11-21`
 * @param words what readers said
 * @example callsToMake(bundle, '2026-11-21')[0].line.dial // "+971 4 394 5814"
 */
export function callsToMake(bundle: Bundle, today: string, words: readonly WordDay[] = []): readonly CallToMake[] {
  const guided = new Set(bundle.places.filter(({ depth }) => depth === 'guide').map(({ id }) => id));
  const calls = bundle.contacts
    .flatMap((contact) => shownLines(contact, today))
    .flatMap((entry): CallToMake[] => {
      const { purposes, country } = entry.contact;
      const purpose = importance.find((name) => purposes.includes(name));
      if (purpose === undefined || !isTried(entry.contact)) return [];
      const rang = lastCall(entry.line);
      const word = wordOf(words, entry.contact.id, entry.line, rang);
      if (!isDue(entry.line, today) && !word?.isDoubted) return [];
      const page = newestPage(entry);
      const rank = importance.indexOf(purpose) + (guided.has(country) ? 0 : importance.length);
      return [{ ...entry, rank, purpose, ...(rang && { lastCall: rang }), ...(page && { lastPage: page }), ...(word && { word }) }];
    })
    .toSorted(
      (a, b) => doubt(b) - doubt(a) || a.rank - b.rank || ageOf(a).localeCompare(ageOf(b)) || a.contact.id.localeCompare(b.contact.id),
    );
  const numbers = new Set<string>();
  return calls.filter(({ contact, line }) => {
    const number = line.e164 ?? `${contact.country} ${line.dial}`;
    return !numbers.has(number) && numbers.add(number);
  });
}

function isDue(line: Line, today: string): boolean {
  const last = line.evidence.calls.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
  const isUnreached = last !== undefined && unreached.has(last.outcome) && daysSince(last.date, today) > tryAgainDays;
  return isUnreached || !isRung(line, today);
}

function newestPage({ line }: ContactLine): string | undefined {
  return line.evidence.pages
    .flatMap(({ date }) => (date === undefined ? [] : [date]))
    .toSorted()
    .at(-1);
}

function doubt({ word }: CallToMake): number {
  return word?.isDoubted ? 1 : 0;
}

/** What has no date at all is the stalest. */
function ageOf({ lastCall: rang, lastPage }: CallToMake): string {
  return rang ?? lastPage ?? '';
}
