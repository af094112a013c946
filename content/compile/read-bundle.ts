import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../schema/bundle.ts';
import type { Locale } from '../schema/lists.ts';

/**
 * Reads the compiled guide of one language from `content/bundle/`.
 * @throws {Error} a sentence that says to run `npm run content`, when it has not been compiled.
 */
export function readBundle(locale: Locale, root: string = process.cwd()): Bundle {
  const file = join(root, 'content/bundle', `${locale}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  } catch {
    throw new Error(`The guide is not compiled (${file} cannot be read). Run: npm run content`);
  }
}
