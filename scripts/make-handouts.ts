/**
 * `npm run handouts`: prints the sheets of every country of the guide in every language into `dist-handouts/`, from the
 * site that `npm run build` left in `dist/`. With names of countries only those: `npm run handouts -- AE RU`.
 */
import { readBundle } from '#content/compile/read-bundle.ts';
import { makeGuides } from '#shared/dialogue/make-guides.ts';
import { makeTranslate } from '#shared/i18n/make-translate.ts';
import { writeHandouts } from './handouts/write-handouts.ts';

const folder = 'dist-handouts';

try {
  const started = performance.now();
  const guides = makeGuides({ tg: readBundle('tg'), ru: readBundle('ru'), en: readBundle('en') }, makeTranslate);
  const known = guides.tg.bundle.places.filter(({ depth }) => depth === 'guide').map(({ id }) => id);
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((place) => !known.includes(place));
  if (unknown !== undefined) throw new Error(`The guide has no sheets for ${unknown}. It has: ${known.join(' ')}`);
  const rehearsed = process.env['HAMROH_TODAY'];
  const places = wanted.length > 0 ? wanted : known;
  const { count, bytes } = await writeHandouts({ dist: 'dist', folder, guides, places, ...(rehearsed ? { today: rehearsed } : {}) });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${count} sheets, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds} s. Open ${folder}/index.html`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
