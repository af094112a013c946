import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';
import { readBundle } from '../../content/compile/read-bundle.ts';
import { locales } from '../../content/index.ts';
import { makeTranslate } from '../../shared/i18n/make-translate.ts';
import { compress } from './compress.ts';

/**
 * After the build: writes the service worker that saves the whole site at the first visit, and `whole.json`,
 * which says how much "whole" is. A new version is installed completely before it replaces the old one.
 */
export function saveEverything(): AstroIntegration {
  return {
    name: 'save-everything',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const files = readdirSync(out, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.(html|js|css|json|svg|png|txt|webmanifest)$/.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name));
        const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
        writeFileSync(join(out, 'whole.json'), JSON.stringify({ files: files.length + 1, bytes, says: savedTexts() }));
        const { count, warnings } = await generateSW({
          globDirectory: out,
          globPatterns: ['**/*.{html,js,css,json,svg,png,txt,webmanifest}'],
          globIgnores: ['sw.js', 'workbox-*.js'],
          swDest: join(out, 'sw.js'),
          directoryIndex: 'index.html',
          dontCacheBustURLsMatching: /\/_astro\/|\/data\//,
          cleanupOutdatedCaches: true,
          clientsClaim: true,
          skipWaiting: true,
          // The library is a file of its own, so that no file passes the size that some networks cut.
          inlineWorkboxRuntime: false,
          sourcemap: false,
          mode: 'production',
        });
        compress(out);
        for (const warning of warnings) logger.warn(warning);
        if (count !== files.length + 1) logger.warn(`whole.json counts ${files.length + 1} files, the worker saves ${count}`);
        logger.info(`${count} files, ${bytes} bytes saved at the first visit`);
      },
    },
  };
}

/** The words of the line that says what is saved, per language, with {names} for the page's script to fill in. */
function savedTexts() {
  return Object.fromEntries(
    locales.map((locale) => {
      const t = makeTranslate(readBundle(locale));
      return [
        locale,
        {
          saving: t('saved.saving', { done: '{count}', total: '{total}' }),
          saved: t('saved.saved', { files: '{count}', size: '{size}', date: '{date}' }),
        },
      ];
    }),
  );
}
