import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import starlight from '@astrojs/starlight';
import { build } from 'astro';
import { compress } from '#site/integrations/compress.ts';
import type { DistPage } from '#tests/site/read-dist.ts';
import { toMarkdown } from './to-markdown.ts';

/** A built documentation site: where it lies, and how to be rid of it. */
export type StarlightBuild = { readonly dist: string; readonly remove: () => void };

const collections = `
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Builds a Starlight site of these pages, and compresses it as ours is compressed.
 * @param isLean without its search and with one link beside the text; otherwise as it comes, with links to all pages
 */
export async function buildStarlight(pages: readonly DistPage[], isLean: boolean): Promise<StarlightBuild> {
  // Astro builds a Starlight site only below the folder that holds node_modules; git ignores this one.
  mkdirSync('.astro', { recursive: true });
  const root = mkdtempSync(join(process.cwd(), '.astro', 'starlight-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  write('package.json', '{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }');
  write('src/content.config.ts', collections);
  for (const page of pages) write(`src/content/docs${page.address}index.md`, toMarkdown(page));
  const dist = join(root, 'dist');
  await build({
    root,
    configFile: false,
    cacheDir: join(root, 'cache'),
    outDir: dist,
    logLevel: 'error',
    integrations: [
      starlight({
        title: 'Ҳамроҳ',
        ...(isLean ? { pagefind: false, sidebar: [{ slug: 'help' }] } : {}),
        defaultLocale: 'tg',
        locales: { tg: { label: 'Тоҷикӣ', lang: 'tg' }, ru: { label: 'Русский', lang: 'ru' }, en: { label: 'English', lang: 'en' } },
      }),
    ],
  });
  compress(dist);
  return { dist, remove: () => rmSync(root, { recursive: true, force: true }) };
}
