import type { Locale } from '#content/index.ts';

/** The language of the guide for a BCP 47 tag such as `ru-RU`, or undefined when the guide does not speak it. */
export function toLocale(tag: string | undefined, locales: readonly Locale[]): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === language);
}
