import fc from 'fast-check';
import { expect, test } from 'vitest';
import { world } from '#tests/bot/open-bot.ts';
import { anyUpdate, openFuzz } from './fuzz-updates.ts';

const count = 3000;

test(`${count} updates as strange as Telegram allows: no crash, no call that Telegram would refuse`, { timeout: 120_000 }, async () => {
  const fuzz = openFuzz(world);
  for (const update of fc.sample(anyUpdate, { numRuns: count })) await fuzz.put(update);
  expect(fuzz.complaints).toEqual([]);
  expect(fuzz.calls()).toBeGreaterThan(count / 2);
});
