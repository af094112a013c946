/** The whole bot, as it runs, with the settings of one measurement. */
import { startBot } from '#bot/main.ts';
import { readWorld } from '#bot/read-world.ts';
import { quantiles } from './messages.ts';

let work: number[] = [];
const config = JSON.parse(process.argv[2] ?? '{}');
const bot = await startBot(config, readWorld(), console.error, {
  log: (note) => {
    if (note.what === 'turn') work.push(note.ms);
    else if (note.what === 'failed' || note.what === 'refused') console.error(JSON.stringify(note));
  },
});
process.on('message', (order: 'report' | 'stop') => {
  if (order === 'stop') return void bot.stop().then(() => process.exit(0));
  globalThis.gc?.();
  const { heapUsed: heap, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  process.send?.({ heap, rss, work: quantiles(work), cpuSeconds: (user + system) / 1e6 });
  work = [];
});
process.send?.({ port: bot.port });
