import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { parseMirrors } from './site/hosting/parse-mirrors.ts';
import { packSite, weighSite } from './site/integrations/carry-site.ts';
import { saveEverything } from './site/integrations/save-everything.ts';

const mirroring = parseMirrors(process.env, Math.floor(Date.now() / 1000));

/** Syntax of 2019 for browsers that nobody renews (Astro would say `esnext`); for what else they lack see site/scripts/old-browser.ts. */
const forOldPhones = {
  name: 'for-old-phones',
  configEnvironment: (name) => (name === 'client' ? { build: { target: 'es2019' } } : undefined),
};

/** What searches; what hears danger goes with the dialogue. */
const isSearch = (id) => /\/shared\/search\/(?!find-intent|small-talk|message-features|join-denials|weigh-message|weight-table)/.test(id);

export default defineConfig({
  srcDir: 'site',
  publicDir: 'site/public',
  outDir: 'dist',
  output: 'static',
  trailingSlash: 'always',
  // Every page must be readable without any other request, so styles stand in the page.
  build: { inlineStylesheets: 'always', format: 'directory' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [preact(), weighSite(), saveEverything(mirroring), packSite()],
  vite: {
    plugins: [forOldPhones],
    build: {
      // No script inside a page but Astro's own and the one that leaves: the policy of the server names each by its hash.
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // Networks that cut transfers at 16 KB must not cut a file in two: each library is a file of its own; so is the search.
          manualChunks: (id) =>
            id.includes('node_modules/fuse.js')
              ? 'fuse'
              : id.includes('node_modules/i18next')
                ? 'i18next'
                : id.includes('node_modules/preact')
                  ? 'preact'
                  : id.includes('/scripts/old-browser')
                    ? 'old-browser'
                    : isSearch(id)
                      ? 'search'
                      : undefined,
        },
      },
    },
  },
});
