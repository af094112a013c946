import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Locale, locales } from '#content/index.ts';
import { makeTranslate } from '#shared/i18n/make-translate.ts';
import type { Translate } from '#shared/i18n/translate.ts';

type Texts = { readonly [key: string]: string | Texts };
const textsSchema: z.ZodType<Texts> = z.lazy(() => z.record(z.string(), z.union([z.string().min(1), textsSchema])));

/** The words of the staff's tools, apart from the guide's: no phone has to carry them. */
export function readTexts(locale: Locale): Translate {
  const text = readFileSync(new URL(`./texts/${locale}.json`, import.meta.url), 'utf8');
  return makeTranslate({ locale, strings: textsSchema.parse(JSON.parse(text)) });
}

/**
 * The language somebody asked for on the command line.
 * @throws {Error} a sentence, for any other
 */
export function parseLocale(given: string): Locale {
  const locale = locales.find((known) => known === given);
  if (locale === undefined) throw new Error(`--locale takes one of ${locales.join(', ')}, not "${given}".`);
  return locale;
}
