import { join } from 'node:path';
import { build } from 'esbuild';

/** How the site draws a page, and the sheet of its style. */
export type Drawing = { readonly drawPage: typeof import('./draw-page.tsx').drawPage; readonly style: string };

const here = join(import.meta.dirname, '../..');

/** Bundles the views of the site, which Node cannot read as they are (TSX), and its style. */
export async function loadDrawing(): Promise<Drawing> {
  const common = { bundle: true, write: false, absWorkingDir: here, logLevel: 'silent' } as const;
  const [script, style] = await Promise.all([
    build({
      ...common,
      entryPoints: ['staff/preview/draw-page.tsx'],
      format: 'esm',
      platform: 'node',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    }),
    build({ ...common, entryPoints: ['site/styles/page.css'], minify: true }),
  ]);
  const code = script.outputFiles[0]?.text ?? '';
  const { drawPage } = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Drawing;
  return { drawPage, style: style.outputFiles[0]?.text ?? '' };
}
