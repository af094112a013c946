import { build } from 'vite';

/** Bundles the service worker into `sw.js`: one plain script, because not every phone runs modules in a worker. */
export async function buildWorker(entry: string, out: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
}
