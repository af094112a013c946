import type { Citation, Contact, Fact, Line } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Standing } from '#shared/trust/standing.ts';
import { isOld } from '#shared/trust/standing.ts';
import { formatDate } from './format-date.ts';

/**
 * The standing of a number in words, with the date it rests on.
 * @example describeStanding({ kind: 'official', date: '2025-03' }, t) // "Саҳифаи расмӣ, 03.2025"
 */
export function describeStanding(standing: Standing, t: Translate): string {
  return standing.date === undefined ? t('standing.old-undated') : t(`standing.${standing.kind}`, { date: formatDate(standing.date) });
}

/** From where a number can be rung; nothing is said of an international number that works everywhere. */
export function describeReach(line: Pick<Line, 'abroad' | 'kind'>, t: Translate): string | undefined {
  if (line.abroad === 'no') return t('reach.inside-only');
  if (line.abroad === 'yes') return line.kind === 'e164' ? undefined : t('reach.abroad-too');
  return line.kind === 'e164' ? undefined : t('reach.unknown');
}

/** How old a fact is: "as of 11.2025", or that no date is known. */
export function describeAsOf(asOf: string, t: Translate): string {
  return asOf === 'unknown' ? t('fact.undated') : t('fact.as-of', { date: formatDate(asOf) });
}

/** What to be careful about with a rule: not in force yet, no longer, unconfirmed, old, or due for a review. */
export function describeDoubts(fact: Pick<Fact, 'asOf' | 'inForce' | 'reviewBy'>, today: string, t: Translate): readonly string[] {
  return [
    ...(fact.inForce === 'yes' ? [] : [t(`fact.${fact.inForce}`)]),
    ...(isOld(fact.asOf, today) ? [t('fact.old')] : []),
    ...(fact.reviewBy < today ? [t('fact.overdue')] : []),
  ];
}

/** A source in a few words: "Asia-Plus, 29.11.2024". */
export function describeCitation(citation: Pick<Citation, 'publisher' | 'date'>): string {
  return citation.date === undefined ? citation.publisher : `${citation.publisher}, ${formatDate(citation.date)}`;
}

/** Small print of a contact: hours, cost, languages, address. */
export function describeDetails(contact: Pick<Contact, 'hours' | 'cost' | 'address' | 'languages'>, t: Translate): readonly string[] {
  return [
    ...(contact.hours === undefined ? [] : [t('contact.hours', { value: contact.hours })]),
    ...(contact.cost === undefined ? [] : [t('contact.cost', { value: contact.cost })]),
    ...(contact.languages.length === 0
      ? []
      : [t('contact.languages', { value: contact.languages.map((language) => t(`language.${language}`)).join(', ') })]),
    ...(contact.address === undefined ? [] : [t('contact.address', { value: contact.address })]),
  ];
}
