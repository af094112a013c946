import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Mirroring } from '../hosting/parse-mirrors.ts';
import { buildWorker } from './build-worker.ts';
import { compress } from './compress.ts';
import { writeHosting } from './write-hosting.ts';
import { writeLists } from './write-lists.ts';

/**
 * After the build: bundles the service worker, and writes down under which headers the site is served and, per language,
 * what the worker has to save.
 */
export function saveEverything(mirroring?: Mirroring): AstroIntegration {
  return {
    name: 'save-everything',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        await buildWorker(join('site', 'worker', 'worker.ts'), out, mirroring?.mirrors);
        writeHosting(out, mirroring?.mirrors.origins ?? []);
        for (const { locale, files } of writeLists(out, mirroring)) logger.info(`${locale}: ${files.length} files are saved`);
        compress(out);
      },
    },
  };
}
