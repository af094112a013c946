import { hearSmallTalkIn } from '#bot/read-world.ts';
import { readBundle } from '#content/compile/read-bundle.ts';
import { type Bundle, type Locale, locales } from '#content/index.ts';
import type { Guide, World } from '#shared/dialogue/guide.ts';
import { makeGuides } from '#shared/dialogue/make-guides.ts';
import { makeTranslate } from '#shared/i18n/make-translate.ts';

/** The day of all tests; standings depend on it. */
export const today = '2026-11-21';

/** Whoever changes frozen things throws, so a test that uses them also shows that nobody does. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

/** The compiled guide of one language, frozen. */
export const bundles: Readonly<Record<Locale, Bundle>> = {
  tg: deepFreeze(readBundle('tg')),
  ru: deepFreeze(readBundle('ru')),
  en: deepFreeze(readBundle('en')),
};

export const guides: Readonly<Record<Locale, Guide>> = makeGuides(bundles, makeTranslate);

export const world: World = { guides, today, hearSmallTalk: hearSmallTalkIn(Object.values(bundles)) };

/** Every key of the interface texts: `nav.home`, `place.rules_one`. */
export const textKeys: readonly string[] = [...new Set(locales.flatMap((locale) => keysOf(bundles[locale].strings, '')))];

function keysOf(strings: Bundle['strings'], prefix: string): readonly string[] {
  return Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}
