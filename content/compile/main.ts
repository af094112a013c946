/**
 * `npm run content`: compiles seeds, pages and strings into `content/bundle/<locale>.json`, or says what is wrong and leaves.
 * `--quiet` says nothing when all is well; a folder may be named, otherwise it is the current one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Bundle } from '../schema/bundle.ts';
import { locales } from '../schema/lists.ts';
import { compile } from './compile.ts';
import { renderProblem, renderReport } from './problem.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quiet: { type: 'boolean', default: false } } });
const root = positionals[0] ?? process.cwd();
const today = process.env['HAMROH_TODAY'] ?? new Date().toISOString().slice(0, 10);
const compiled = compile(root, today);
if (compiled.kind === 'problems') {
  console.error(renderReport(compiled.problems));
  process.exit(1);
}
mkdirSync(join(root, 'content/bundle'), { recursive: true });
for (const locale of locales) {
  const text = `${JSON.stringify(compiled.bundles[locale])}\n`;
  writeFileSync(join(root, 'content/bundle', `${locale}.json`), text);
  if (!values.quiet)
    console.log(`${locale}: ${renderCounts(compiled.bundles[locale])}, ${Math.round(gzipSync(text).length / 1000)} KB gzip`);
}
if (!values.quiet) {
  for (const warning of compiled.warnings) console.log(`look again: ${renderProblem(warning)}`);
  console.log(`style: ${compiled.style.long} of ${compiled.style.all} sentences on Tajik pages have more than 12 words`);
}

/** What stands in a guide, in the order of the house: "13 guide places, 72 topics, …". */
function renderCounts({ places, topics, contacts, facts, sources }: Bundle): string {
  const guides = places.filter((place) => place.depth === 'guide' && place.role === 'destination').length;
  const missions = contacts.filter((contact) => contact.kind === 'mission').length;
  const numbered = contacts.filter((contact) => contact.kind === 'service' && contact.lines.length > 0).length;
  const rules = facts.filter((fact) => !fact.about.startsWith('recruitment')).length;
  return [
    `${guides} guide places and ${places.length - guides} others`,
    `${topics.length} topics`,
    `${missions} missions`,
    `${numbered} services with numbers`,
    `${rules} rules`,
    `${facts.length - rules} entries on recruitment`,
    `${sources.length} sources`,
  ].join(', ');
}
