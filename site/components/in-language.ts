import { type Locale, locales } from '#content/index.ts';

/**
 * The same page in another language.
 * @example inLanguage('/tg/topics/fees/', 'ru') // "/ru/topics/fees/"
 */
export function inLanguage(path: string, locale: Locale): string {
  const rest = path.replace(new RegExp(`^/(${locales.join('|')})(?=/|$)`), '');
  return `/${locale}${rest === '' ? '/' : rest}`;
}
