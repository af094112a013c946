import { readBundle } from '#content/compile/read-bundle.ts';
import type { Locale } from '#content/index.ts';
import type { Guide, World } from '#shared/dialogue/guide.ts';
import { makeGuides } from '#shared/dialogue/make-guides.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { readToday } from './today.ts';

/** The guide in all languages, read once; the day is read at every turn. */
export function readWorld(root?: string): () => World {
  const guides = readGuides(root);
  return () => ({ guides, today: readToday() });
}

/** The guide in all languages, ready to answer. */
export function readGuides(root?: string): Readonly<Record<Locale, Guide>> {
  return makeGuides({ tg: readBundle('tg', root), ru: readBundle('ru', root), en: readBundle('en', root) }, makeSmallTranslate);
}
