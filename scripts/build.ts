/** `npm run build`: compiles the content, builds the site into `dist/`, and prints what it weighs. */
import { spawnSync } from 'node:child_process';
import { build } from 'astro';
import { measureSite, renderWeights } from './measure-site.ts';

const compiled = spawnSync(process.execPath, ['content/compile/main.ts', '--quiet'], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(1);
try {
  await build({ logLevel: 'error' });
  console.log(renderWeights(measureSite('dist')));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
