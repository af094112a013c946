import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildWorker } from './build-worker.ts';
import { compress } from './compress.ts';
import { writeLists } from './write-lists.ts';

/** After the build: bundles the service worker, and writes down per language what it has to save. */
export function saveEverything(): AstroIntegration {
  return {
    name: 'save-everything',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        await buildWorker(join('site', 'worker', 'worker.ts'), out);
        for (const { locale, files } of writeLists(out)) logger.info(`${locale}: ${files.length} files are saved`);
        compress(out);
      },
    },
  };
}
