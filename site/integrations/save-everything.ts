import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW, getManifest } from 'workbox-build';
import { readBundle } from '../../content/compile/read-bundle.ts';
import { type Locale, locales } from '../../content/index.ts';
import { urgentTopics } from '../../shared/dialogue/journey.ts';
import { makeTranslate } from '../../shared/i18n/make-translate.ts';
import { compress } from './compress.ts';

/**
 * After the build: writes the service worker, which saves the whole guide at the first visit, and `whole.json`, which
 * says how much "whole" is. Saved are the pieces of the guide, the page that draws any address from them, and those
 * pages that must not wait for a script: help and trouble. A new version is complete before it replaces the old one.
 */
export function saveEverything(): AstroIntegration {
  return {
    name: 'save-everything',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const what = {
          globDirectory: out,
          globPatterns: ['**/*.{js,css,svg,png,txt,webmanifest}', 'index.html', ...locales.flatMap(savedPages)],
          globIgnores: ['sw.js', 'worker-pages.js', 'workbox-*.js', 'robots.txt', 'carry/**'],
          dontCacheBustURLsMatching: /\/_astro\/|\/data\//,
        };
        const { count, size } = await getManifest(what);
        writeFileSync(join(out, 'whole.json'), JSON.stringify({ files: count + 1, bytes: size, says: savedTexts() }));
        const { warnings } = await generateSW({
          ...what,
          globPatterns: [...what.globPatterns, 'whole.json'],
          swDest: join(out, 'sw.js'),
          directoryIndex: 'index.html',
          cleanupOutdatedCaches: true,
          clientsClaim: true,
          skipWaiting: true,
          // The library is a file of its own, so that no file passes the size that some networks cut.
          inlineWorkboxRuntime: false,
          sourcemap: false,
          mode: 'production',
          // Pages that are not saved as they are: drawn from the saved pieces when the network fails.
          importScripts: ['/worker-pages.js'],
        });
        compress(out);
        for (const warning of warnings) logger.warn(warning);
        logger.info(`${count + 1} files, ${size} bytes saved at the first visit`);
      },
    },
  };
}

/** Pages saved as they are: the page that draws all others, search, assistant, and what somebody in danger opens. */
function savedPages(locale: Locale): readonly string[] {
  const urgent = urgentTopics(readBundle(locale)).map((topic) => `topics/${topic.id}/`);
  return ['', 'saved/', 'search/', 'ask/', 'carry/', 'help/', ...urgent].map((path) => `${locale}/${path}index.html`);
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
