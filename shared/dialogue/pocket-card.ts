import type { PlaceEntry } from '#content/index.ts';
import { type RankedContact, rankContacts } from '#shared/trust/rank-contacts.ts';
import { dangerOrder } from './answer-contacts.ts';
import type { Guide } from './guide.ts';

/** What fits into a pocket: the best numbers of a country, and the consulate of Tajikistan there. */
export type PocketCard = {
  readonly place: PlaceEntry;
  readonly help: readonly RankedContact[];
  readonly consulate: readonly RankedContact[];
};

const mostHelp = 4;
const mostConsulates = 2;
const mostLines = 2;

/**
 * The card of a country; undefined for one that the guide does not know.
 * @param today a day such as `2026-11-21`: the standing of each number depends on it
 */
export function pocketCard({ bundle }: Pick<Guide, 'bundle'>, place: string, today: string): PocketCard | undefined {
  const entry = bundle.places.find(({ id }) => id === place);
  if (!entry) return undefined;
  const isConsulate = ({ purposes }: RankedContact) => purposes.includes('consular');
  const all = rankContacts(bundle.contacts, { place, purposes: dangerOrder, today });
  const consulates = rankContacts(bundle.contacts, { place, purposes: ['consular'], today });
  return {
    place: entry,
    help: all
      .filter((contact) => !isConsulate(contact))
      .slice(0, mostHelp)
      .map(shorten),
    consulate: consulates.slice(0, mostConsulates).map(shorten),
  };
}

function shorten(contact: RankedContact): RankedContact {
  return { ...contact, lines: contact.lines.slice(0, mostLines) };
}
