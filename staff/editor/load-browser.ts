import { join } from 'node:path';
import { build } from 'esbuild';

/** The script of the editor, its sheet, and that of the pane beside the form. */
type Browser = { readonly script: string; readonly style: string; readonly previewStyle: string };

/** Bundles the browser's part of the editor: one script and one sheet, everything in them. */
export async function loadBrowser(): Promise<Browser> {
  const common = {
    bundle: true,
    write: false,
    minify: true,
    absWorkingDir: join(import.meta.dirname, '../..'),
    logLevel: 'silent',
  } as const;
  const [script, style, previewStyle] = await Promise.all([
    build({
      ...common,
      entryPoints: ['staff/editor/browser/main.ts'],
      format: 'iife',
      platform: 'browser',
      mainFields: ['browser', 'module', 'main'],
      define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
      // The CMS shrinks pictures with these; this editor has none.
      loader: { '.wasm': 'empty' },
      tsconfigRaw: {},
    }),
    build({ ...common, entryPoints: ['staff/editor/browser/editor.css'] }),
    build({ ...common, entryPoints: ['staff/editor/browser/preview.css'] }),
  ]);
  const [js = '', css = '', previewCss = ''] = [script, style, previewStyle].map(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return { script: js, style: css, previewStyle: previewCss };
}
