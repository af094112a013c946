import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One language of mistakes and one day for everybody: standings depend on the day.
    maxWorkers: 2,
    env: { HAMROH_TODAY: '2026-11-21' },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A condition in a real browser may take its time on a machine that others share; a second is no measure.
          expect: { poll: { timeout: 60_000 } },
          // Browsers are ended from outside now and then; what fails twice is broken.
          retry: 1,
        },
      },
    ],
  },
});
