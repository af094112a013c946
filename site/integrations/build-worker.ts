import { build } from 'vite';
import type { Mirrors } from '../worker/fetch-from-any.ts';

/**
 * Bundles the service worker into `sw.js`: one plain script, because not every phone runs modules in a worker.
 * @param mirrors what it is to know of them; without any, nothing of that is in the script
 */
export async function buildWorker(entry: string, out: string, mirrors?: Mirrors): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', MIRRORS: JSON.stringify(mirrors) ?? 'undefined' },
    build: {
      target: 'es2019',
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
}
