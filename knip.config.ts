import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'bot/terminal/{chat,ask}.ts',
    'scripts/*.ts',
    'site/scripts/edition/main.ts',
    'staff/{report,calls,import-calls,format-rows,export-sheet,import-sheet}.ts',
    'site/pages/**/*.{astro,ts}',
    'site/worker/worker.ts',
    'tests/**/*.test.ts',
  ],
  project: ['{content,shared,site,bot,staff,scripts,tests}/**/*.{ts,tsx,astro}'],
  ignoreExportsUsedInFile: true,
};

export default config;
