import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'bot/terminal/{chat,ask}.ts',
    'scripts/*.ts',
    'scripts/bench-bot/{server,run-echo,run-hamroh}.ts',
    'site/scripts/edition/main.ts',
    'site/scripts/room-file/main.tsx',
    'staff/{staff,report,calls,import-calls,format-rows,export-sheet,import-sheet,import-agencies,release}.ts',
    'staff/editor/browser/main.ts',
    // Bundled when the staff edition starts, and then asked for its one function.
    'staff/preview/draw-page.tsx',
    'site/pages/**/*.{astro,ts}',
    'site/worker/worker.ts',
    'tests/**/*.test.ts',
  ],
  project: ['{content,shared,site,bot,staff,scripts,tests}/**/*.{ts,tsx,astro}'],
  ignoreExportsUsedInFile: true,
  // Of the system, where it is installed; tests say when it is not.
  ignoreBinaries: ['redis-server'],
};

export default config;
