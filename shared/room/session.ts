import { type Audience, audiences, type Locale, locales, type RoomModuleId, roomModuleIds, type Sector, sectors } from '#content/index.ts';

/** Minutes that a session may last; `full` has room for every story and question. */
export const lengths = ['10', '30', '60', 'full'] as const;
export type Length = (typeof lengths)[number];

/** What staff choose before they speak to a room. Nothing in it is about a person. */
export type Session = {
  /** The country people go to, or come back from, as ISO 3166-1. */
  readonly place: string;
  /** None: people will do different work. */
  readonly sector?: Sector;
  readonly audience: Audience;
  readonly length: Length;
  /** In the order in which they are shown. */
  readonly modules: readonly RoomModuleId[];
  /** A second language beside the first. */
  readonly beside?: Locale;
};

/** How many modules fit: seven minutes each, and time to begin and to end. */
const counts: Readonly<Record<Length, number>> = { '10': 1, '30': 4, '60': roomModuleIds.length, full: roomModuleIds.length };

/** Minutes of one module: with all its stories and questions it takes twice as long. */
export const moduleMinutes: Readonly<Record<Length, number>> = { '10': 7, '30': 7, '60': 7, full: 15 };

/** What each kind of room needs most, first. */
const needs: Readonly<Record<Audience, readonly RoomModuleId[]>> = {
  mixed: ['danger', 'papers', 'offer', 'money', 'rights', 'work', 'women', 'home'],
  women: ['danger', 'women', 'papers', 'offer', 'rights', 'money', 'work', 'home'],
  men: ['danger', 'papers', 'work', 'offer', 'money', 'rights', 'women', 'home'],
  families: ['home', 'danger', 'offer', 'women', 'money', 'rights', 'papers', 'work'],
  returnees: ['home', 'rights', 'papers', 'danger', 'money', 'offer', 'work', 'women'],
};

/**
 * The modules to begin with, as many as the time holds; staff may take others.
 * @example modulesFor({ audience: 'women', length: '10' }) // ['danger']
 */
export function modulesFor({ audience, length, sector }: Pick<Session, 'audience' | 'length' | 'sector'>): readonly RoomModuleId[] {
  // Whoever cleans or cares in somebody's house lives there too: that comes first.
  const own: readonly RoomModuleId[] = sector === 'housework' && audience !== 'returnees' ? ['danger', 'women'] : [];
  const chosen = new Set([...new Set([...own, ...needs[audience]])].slice(0, counts[length]));
  return roomModuleIds.filter((id) => chosen.has(id));
}

/**
 * A session as it stands behind `#` in an address: place, sector, audience, length, the numbers of its modules, and a
 * second language. Whoever opens the address opens the same session; no server sees it.
 * @example toSessionCode({ place: 'AE', sector: 'housework', audience: 'women', length: '30', modules: ['papers', 'women'] }) // "AE-housework-women-30-26"
 */
export function toSessionCode({ place, sector, audience, length, modules, beside }: Session): string {
  const numbers = modules.map((id) => roomModuleIds.indexOf(id) + 1).join('');
  return [place, sector ?? 'any', audience, length, numbers, ...(beside ? [beside] : [])].join('-');
}

/** Reads what `toSessionCode` wrote; undefined for anything else. */
export function parseSessionCode(code: string): Session | undefined {
  const [place = '', work, room, time, numbers = '', second, ...rest] = code.split('-');
  const sector = sectors.find((known) => known === work);
  const audience = audiences.find((known) => known === room);
  const length = lengths.find((known) => known === time);
  const beside = locales.find((known) => known === second);
  const chosen = new Set(numbers);
  const modules = roomModuleIds.filter((_, index) => chosen.has(String(index + 1)));
  const isWhole = /^[A-Z]{2}$/.test(place) && (sector !== undefined || work === 'any') && (beside !== undefined || second === undefined);
  if (!isWhole || audience === undefined || length === undefined || rest.length > 0) return undefined;
  if (modules.length === 0 || modules.length !== numbers.length) return undefined;
  return { place, ...(sector ? { sector } : {}), audience, length, modules, ...(beside ? { beside } : {}) };
}
