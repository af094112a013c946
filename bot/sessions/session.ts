import { type Locale, locales } from '#content/index.ts';

/** All the bot remembers of a chat: a language and a country that somebody chose, and the day of the last message. */
export type Session = { readonly locale: Locale; readonly place?: string; readonly day: number };

/** Days after which a silent chat is forgotten. */
export const keptDays = 30;

/** The number of a day, counted from 1970. */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / 86_400_000);
}

/** Older than allowed, or from a day to come, as after a jump of the clock: what cannot be dated is not kept. */
export function isOver({ day }: Pick<Session, 'day'>, today: number): boolean {
  return day < today - keptDays || day > today + 1;
}

/** @example renderSession({ locale: 'ru', place: 'AE', day: 20778 }) // "ru.AE.20778" */
export function renderSession({ locale, place, day }: Session): string {
  return `${locale}.${place ?? ''}.${day}`;
}

/** Undefined for whatever no version of the bot wrote. */
export function parseSession(text: unknown): Session | undefined {
  if (typeof text !== 'string') return undefined;
  const [, language, place, day] = /^([a-z]{2})\.([A-Z]{2})?\.(\d{1,7})$/.exec(text) ?? [];
  const locale = locales.find((known) => known === language);
  return locale && { locale, ...(place === undefined ? {} : { place }), day: Number(day) };
}
