/**
 * `npm run fuzz:bot`: a million random and hostile updates through the whole bot. Stops at the first crash, unhandled
 * rejection or call that Telegram would refuse, and says how to meet it again.
 *
 *   npm run fuzz:bot -- --count 10000 --seed 7
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readWorld } from '#bot/read-world.ts';
import { anyUpdate, openFuzz } from '#tests/bot/fuzz-updates.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } } });
const count = Number(values.count);
const batch = 1000;

process.on('unhandledRejection', (error) => leave(`an unhandled rejection: ${String(error)}`));
const fuzz = openFuzz(readWorld());
const began = performance.now();

for (let done = 0; done < count; done += batch) {
  const seed = Number(values.seed) + done / batch;
  for (const update of fc.sample(anyUpdate, { numRuns: Math.min(batch, count - done), seed })) {
    await fuzz.put(update);
    const [complaint] = fuzz.complaints;
    if (complaint) leave(`${complaint.why}\nafter ${JSON.stringify(update)}\nin the thousand of --seed ${seed} --count ${batch}`);
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  if ((done / batch) % 20 === 19)
    console.log(`${done + batch} updates, ${fuzz.calls()} calls, ${seconds} s, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`);
}
console.log(`${count} updates, ${fuzz.calls()} calls, none refused, no crash`);
process.exit(0);

function leave(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
