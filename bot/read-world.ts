import { readBundle } from '#content/compile/read-bundle.ts';
import type { Locale } from '#content/index.ts';
import { type Guide, makeGuide, type World } from '#shared/dialogue/guide.ts';
import { makeTranslate } from '#shared/i18n/make-translate.ts';
import { readToday } from './today.ts';

/** The guide in all languages, read once; the day is read at every turn. */
export function readWorld(root?: string): () => World {
  const guides = { tg: readGuide('tg', root), ru: readGuide('ru', root), en: readGuide('en', root) };
  return () => ({ guides, today: readToday() });
}

/** The guide of one language, ready to answer. */
export function readGuide(locale: Locale, root?: string): Guide {
  const bundle = readBundle(locale, root);
  return makeGuide(bundle, makeTranslate(bundle));
}
