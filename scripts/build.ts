/** `npm run build`: compiles the content, builds the site into `dist/`, and prints what it weighs. */
import { spawnSync } from 'node:child_process';
import { build } from 'astro';
import { parseAddresses } from '#site/hosting/parse-addresses.ts';
import { parseMirrors } from '#site/hosting/parse-mirrors.ts';
import { parseWordWays } from '#site/hosting/parse-word-ways.ts';
import { measureEditions, measureSite, measureUrgent, renderWeights, weightsOf } from './measure-site.ts';

try {
  // Read again by astro.config.mjs; here a mistake is said at once and in one sentence.
  parseMirrors(process.env, 0);
  parseWordWays(process.env);
  parseAddresses(process.env);
  const compiled = spawnSync(process.execPath, ['content/compile/main.ts', '--quiet'], { stdio: 'inherit' });
  if (compiled.status !== 0) process.exit(1);
  await build({ logLevel: 'error' });
  const carried = measureEditions('dist');
  console.log(renderWeights([...weightsOf(measureSite('dist')), ...measureUrgent('dist'), ...carried]));
  const tooLarge = carried.filter(({ bytes, budget }) => bytes > budget);
  if (tooLarge.length > 0)
    throw new Error(`Too large to be handed on: ${tooLarge.map(({ what }) => what).join(', ')}. See docs/editions.md`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
