import type { Locale, RoomModuleId } from '#content/index.ts';
import { toPayload } from '#shared/dialogue/payload.ts';
import { type Session, toSessionCode } from './session.ts';

/** Where the guide can be reached from paper, as far as whoever built the site has said so. */
export type Addresses = { readonly siteUrl?: string; readonly botName?: string };

/** An address for a camera, and what somebody without one types. */
export type Door = { readonly kind: 'today' | 'place' | 'bot'; readonly url: string; readonly short: string };

/**
 * Where the bot opens what a slide speaks of: its module with the rules of the country, or the country.
 * @example botDoor('hamroh_bot', { locale: 'tg', place: 'AE', module: 'papers' }) // "https://t.me/hamroh_bot?start=tg_AE_o_papers"
 */
export function botDoor(
  botName: string,
  { locale, place, module }: { readonly locale: Locale; readonly place: string; readonly module?: RoomModuleId | undefined },
): string {
  const scene = module === undefined ? { kind: 'place' as const, id: place } : { kind: 'room-module' as const, id: module };
  return `https://t.me/${botName}?start=${toPayload({ locale, place, scene })}`;
}

/**
 * The doors of a sheet: everything from a session, or the page of a country, on the site; and the country in the bot.
 * None that nobody has named: a code that leads nowhere is worse than no code.
 * @example doorsTo({ siteUrl: 'https://hamroh.example' }, { locale: 'tg', place: 'AE' }) // [{ kind: 'place', url: 'https://hamroh.example/tg/places/ae/', short: 'hamroh.example/tg/places/ae' }]
 */
export function doorsTo(
  { siteUrl, botName }: Addresses,
  { locale, place, session }: { readonly locale: Locale; readonly place: string; readonly session?: Session },
): readonly Door[] {
  const path = session ? `room/today/#${toSessionCode(session)}` : `places/${place.toLowerCase()}/`;
  const url = siteUrl && `${siteUrl.replace(/\/+$/, '')}/${locale}/${path}`;
  return [
    ...(url ? [{ kind: session ? ('today' as const) : ('place' as const), url, short: shorten(url) }] : []),
    ...(botName ? [{ kind: 'bot' as const, url: botDoor(botName, { locale, place }), short: `t.me/${botName}` }] : []),
  ];
}

function shorten(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
