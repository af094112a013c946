import type { Contact, Line } from '#content/index.ts';
import { type Standing, standingOf, standings } from './standing.ts';

/** A number with its standing today. */
export type RankedLine = Line & { readonly standing: Standing };

/** A contact whose numbers are in the order to try them; closed numbers and faxes are gone. */
export type RankedContact = Omit<Contact, 'lines'> & { readonly lines: readonly RankedLine[] };

/** The numbers of a contact, best first. */
export function rankLines(contact: Contact, today: string): readonly RankedLine[] {
  return contact.lines
    .flatMap((line): RankedLine[] => {
      const standing = standingOf(line.evidence, today);
      return line.fax || standing === 'closed' ? [] : [{ ...line, standing }];
    })
    .toSorted((a, b) => rankOf(a.standing) - rankOf(b.standing));
}

/**
 * Contacts of one country for one need: for each of `purposes` in turn the one with the best standing, then the others.
 * Services without any number are left out; missions stay, because their e-mail is all there is.
 * The same number is shown once.
 * @example rankContacts(bundle.contacts, { place: 'AE', purposes: ['labour-rights'], today: '2026-11-21' })
 */
export function rankContacts(
  contacts: readonly Contact[],
  need: { readonly place: string; readonly purposes: readonly string[]; readonly today: string },
): readonly RankedContact[] {
  const ranked = contacts
    .filter((contact) => contact.places.includes(need.place) && contact.purposes.some((purpose) => need.purposes.includes(purpose)))
    .map((contact) => ({ ...contact, lines: rankLines(contact, need.today) }))
    .filter((contact) => contact.lines.length > 0 || (contact.kind === 'mission' && contact.emails.length > 0));
  const purposeRank = (contact: RankedContact) =>
    Math.min(
      ...contact.purposes.map((purpose) => (need.purposes.includes(purpose) ? need.purposes.indexOf(purpose) : Number.POSITIVE_INFINITY)),
    );
  const lineRank = (contact: RankedContact) => (contact.lines[0] ? rankOf(contact.lines[0].standing) : standings.length);
  const ordered = ranked.toSorted((a, b) => purposeRank(a) - purposeRank(b) || lineRank(a) - lineRank(b));
  return spread(withoutRepeats(ordered), need.purposes);
}

/** One contact for each need first, so that no kind of help is hidden behind three of another; then the rest. */
function spread(contacts: readonly RankedContact[], purposes: readonly string[]): readonly RankedContact[] {
  const first = purposes.reduce<readonly RankedContact[]>((chosen, purpose) => {
    const isServed = chosen.some((contact) => contact.purposes.some((known) => known === purpose));
    const next = isServed ? undefined : contacts.find((contact) => contact.purposes.some((known) => known === purpose));
    return next ? [...chosen, next] : chosen;
  }, []);
  return [...first, ...contacts.filter((contact) => !first.includes(contact))];
}

/** A contact all of whose numbers stand in better ones, or in one that has still more, adds nothing. */
function withoutRepeats(contacts: readonly RankedContact[]): readonly RankedContact[] {
  const numbersOf = (contact: RankedContact) => contact.lines.map((line) => `${contact.country} ${line.e164 ?? line.dial}`);
  return contacts.filter((contact, index) => {
    const numbers = numbersOf(contact);
    const better = new Set(contacts.slice(0, index).flatMap(numbersOf));
    const isIn = (known: ReadonlySet<string>) => numbers.every((number) => known.has(number));
    const isInRicher = contacts.some((other) => other.lines.length > numbers.length && isIn(new Set(numbersOf(other))));
    return numbers.length === 0 || !(isIn(better) || isInRicher);
  });
}

function rankOf(standing: Standing): number {
  return standings.indexOf(standing.kind);
}
