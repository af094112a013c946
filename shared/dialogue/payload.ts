import { type Locale, locales, roomModuleIds, toolIds } from '#content/index.ts';
import { parseCode, toCode } from './code.ts';
import type { Scene } from './scene.ts';

/** What a deep link may say: where to go, and, if its writer knew them, language and country. */
export type Payload = { readonly locale?: Locale; readonly place?: string; readonly scene: Scene };

/**
 * What stands behind `?start=` in a link to the bot: the code of a button, with `_` where that has dots, because
 * Telegram allows A–Z, a–z, 0–9, `_`, `-` there and 64 of them. A link for every language begins with `-`.
 * @example toPayload({ locale: 'ru', place: 'AE', scene: { kind: 'topic', id: 'not-paid' } }) // "ru_AE_t_not-paid"
 * @example toPayload({ scene: { kind: 'danger' } }) // "-_-_d"
 */
export function toPayload({ locale, ...rest }: Payload): string {
  const [, ...parts] = toCode({ locale: 'tg', ...rest }).split('.');
  return [locale ?? '-', ...parts].join('_');
}

/**
 * Reads every payload that was ever printed: what `toPayload` writes, and by hand `help`, `ru`, `topic-not-paid`,
 * `place-AE`, `tool-stay-legal`, `room-papers`. Undefined for anything else.
 */
export function parsePayload(payload: string | undefined): Payload | undefined {
  if (payload === undefined || !/^[\w-]{1,64}$/.test(payload)) return undefined;
  return payload.includes('_') ? parseWritten(payload) : parseByHand(payload);
}

function parseWritten(payload: string): Payload | undefined {
  const [language, ...parts] = payload.split('_');
  const state = parseCode([language === '-' ? 'tg' : language, ...parts].join('.'));
  if (state === undefined || language !== '-') return state;
  const { locale: _, ...rest } = state;
  return rest;
}

function parseByHand(payload: string): Payload | undefined {
  if (payload === 'help') return { scene: { kind: 'danger' } };
  const locale = locales.find((known) => known === payload);
  if (locale) return { locale, scene: { kind: 'home' } };
  const topic = /^topic-([a-z0-9-]{1,48})$/.exec(payload)?.[1];
  if (topic !== undefined) return { scene: { kind: 'topic', id: topic } };
  const tool = toolIds.find((id) => payload === `tool-${id}`);
  if (tool !== undefined) return { scene: { kind: 'tool', id: tool, at: '' } };
  const module = roomModuleIds.find((id) => payload === `room-${id}`);
  if (module !== undefined) return { scene: { kind: 'room-module', id: module } };
  const place = /^place-([A-Z]{2})$/i.exec(payload)?.[1];
  return place === undefined ? undefined : { scene: { kind: 'place', id: place.toUpperCase() } };
}
