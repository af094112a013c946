import type { Stage } from '#content/index.ts';
import type { RankedContact } from '#shared/trust/rank-contacts.ts';
import { contactsFor } from './answer-contacts.ts';
import type { Guide } from './guide.ts';
import { journeyOf } from './journey.ts';

const firstContacts = 2;

/** What stands on the screen when a search finds nothing: numbers of the chosen country, or of home, and the journey. */
export function insteadOfNothing(
  guide: Guide,
  today: string,
  place: string | undefined,
): { readonly contacts: readonly RankedContact[]; readonly stages: readonly Stage[] } {
  const home = guide.bundle.places.find(({ role }) => role === 'home')?.id;
  const where = place ?? home;
  return {
    contacts: where === undefined ? [] : contactsFor(guide, where, undefined, today).slice(0, firstContacts),
    stages: journeyOf(guide.bundle),
  };
}
