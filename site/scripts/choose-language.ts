/** On the first page: the saved language, else the browser's, else Tajik. Without script the page offers all three. */
import { locales } from '#content/index.ts';
import { toLocale } from '#shared/i18n/to-locale.ts';

function readSaved(): string | undefined {
  try {
    return localStorage.getItem('language') ?? undefined;
  } catch {
    return undefined;
  }
}

const wished = [readSaved(), ...navigator.languages];
const [locale = 'tg'] = wished.flatMap((tag) => toLocale(tag, locales) ?? []);
location.replace(`/${locale}/`);
