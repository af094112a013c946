/**
 * `npm run content`: compiles seeds, pages and strings into `content/bundle/<locale>.json`, or says what is wrong and leaves.
 * `--quiet` says nothing when all is well; a folder may be named, otherwise it is the current one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { locales } from '../schema/lists.ts';
import { compile } from './compile.ts';
import { renderReport } from './problem.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quiet: { type: 'boolean', default: false } } });
const root = positionals[0] ?? process.cwd();
const compiled = compile(root);
if (compiled.kind === 'problems') {
  console.error(renderReport(compiled.problems));
  process.exit(1);
}
mkdirSync(join(root, 'content/bundle'), { recursive: true });
for (const locale of locales) {
  const bundle = compiled.bundles[locale];
  const text = `${JSON.stringify(bundle)}\n`;
  writeFileSync(join(root, 'content/bundle', `${locale}.json`), text);
  if (values.quiet) continue;
  const kilobytes = Math.round(gzipSync(text).length / 1000);
  console.log(
    `${locale}: ${bundle.topics.length} topics, ${bundle.contacts.length} contacts, ${bundle.facts.length} facts, ${bundle.sources.length} sources, ${kilobytes} KB gzip`,
  );
}
