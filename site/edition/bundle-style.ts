import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * A sheet with everything that it imports, as one text.
 * @param entry below `site/styles`
 */
export async function bundleStyle(entry: string, root: string = process.cwd()): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'site/styles', entry)],
    bundle: true,
    write: false,
    minify: true,
    target: 'chrome73',
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '').trim();
}
