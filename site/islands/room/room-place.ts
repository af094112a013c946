import type { Bundle, Locale } from '#content/index.ts';
import { parseSessionCode, type Session } from '#shared/room/session.ts';
import type { RoomView } from './room-view-at.ts';

/** Where the parts of room mode stand: on pages of their own, or behind `#` in one file. */
export type Way = {
  readonly here: (hash: string) => { readonly view: RoomView; readonly code: string };
  readonly to: (view: RoomView, code: string, locale?: Locale) => string;
  /** Only where sheets are at hand. */
  readonly toPrint?: (code: string, locale?: Locale) => string;
  /** Where the site stands, for codes that a camera reads; none in a file. */
  readonly site?: string;
  /** The name of the bot, where whoever built this knew it. */
  readonly bot?: string | undefined;
};

/** Pages of the site: `/tg/room/show/#AE-any-women-30-2`. */
export function wayOfSite(locale: Locale, view: RoomView, bot?: string): Way {
  const address = (folder: string, code: string, chosen: Locale = locale) => `/${chosen}/room/${folder}${code === '' ? '' : `#${code}`}`;
  return {
    here: (hash) => ({ view, code: hash.slice(1) }),
    to: (wanted, code, chosen) => address(wanted === 'plan' ? '' : `${wanted}/`, code, chosen),
    bot,
    toPrint: (code, chosen) => address('print/', code, chosen),
    ...(location.protocol.startsWith('http') ? { site: location.origin } : {}),
  };
}

/** One file on a disk: `room.html#show/AE-any-women-30-2`. */
export const wayOfFile: Way = {
  here: (hash) => {
    const [, view = 'plan', code = ''] = /^#(show|notes|today|plan)\/(.*)$/.exec(hash) ?? [];
    return { view: view as RoomView, code };
  },
  to: (view, code) => `#${view}/${code}`,
};

/** The session of a code, as far as this guide can hold it; undefined for whatever else stands in an address. */
export function sessionIn(code: string, bundle: Bundle): Session | undefined {
  const session = parseSessionCode(code);
  if (!session || !bundle.places.some(({ id, role }) => id === session.place && role === 'destination')) return undefined;
  const modules = session.modules.filter((id) => bundle.room.some((module) => module.id === id));
  if (modules.length === 0) return undefined;
  const { beside, ...rest } = session;
  return { ...rest, modules, ...(beside === undefined || beside === bundle.locale ? {} : { beside }) };
}
