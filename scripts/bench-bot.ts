/**
 * `npm run bench:bot`: how fast the bot is beside a bare grammY echo bot in the same run, how soon it answers, how soon
 * somebody in danger is answered while others wait, and whether it grows. The Bot API server is a process of its own.
 * The limits of Telegram are lifted but for the measurement of danger, where they are what makes others wait.
 *
 *   npm run bench:bot                    everything in small: about three minutes
 *   npm run bench:bot -- --part danger   one part: throughput, rates, danger, memory or webhooks
 *   npm run bench:bot -- --full          200,000 updates from 50,000 chats, longer rounds: about ten minutes
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BotReport, Order, Quantiles, Report } from './bench-bot/messages.ts';
import { startRedis } from './bench-bot/start-redis.ts';

const { full, part } = parseArgs({ options: { full: { type: 'boolean', default: false }, part: { type: 'string' } } }).values;
const size = full
  ? { warm: 5000, burst: 20_000, rounds: 3, seconds: 20, waiting: 5000, dangers: 200, updates: 200_000, chats: 50_000 }
  : { warm: 2000, burst: 5000, rounds: 3, seconds: 5, waiting: 5000, dangers: 60, updates: 30_000, chats: 7500 };

const folder = mkdtempSync(join(tmpdir(), 'hamroh-bench-'));
const children: ChildProcess[] = [];
const lifted = 1_000_000;
/** Of the bare echo bot, once it was measured. */
let echoPerSecond: number | undefined;

function run(script: string, ...args: readonly string[]): ChildProcess {
  const child = fork(join(import.meta.dirname, 'bench-bot', script), args, { execArgv: ['--expose-gc'] });
  children.push(child);
  return child;
}

function hear<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`a process ended with ${code}`));
    child.once('exit', fail);
    child.once('message', (message) => {
      child.off('exit', fail);
      resolve(message as T);
    });
  });
}

function ask<T>(child: ChildProcess, message: Order | 'report' | 'stop'): Promise<T> {
  const answer = hear<T>(child);
  child.send(message);
  return answer;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** A server with one kind of bot at it; nothing of one measurement reaches the next. */
async function open(kind: 'echo' | 'hamroh', config: object = {}) {
  const server = run('server.ts');
  const { url, token } = await hear<{ url: string; token: string }>(server);
  const whole = { token, apiRoot: url, siteUrl: 'https://hamroh.example', folder, perSecond: lifted, ...config };
  const bot = kind === 'echo' ? run('run-echo.ts', token, url) : run('run-hamroh.ts', JSON.stringify(whole));
  await hear(bot);
  return { server, bot, url, token, close: async () => void (await Promise.all([end(bot), end(server)])) };
}

const burst = (count: number, from = 0): Order => ({ kind: 'burst', traffic: 'mixed', count, isAwaited: true, from });

async function throughput(
  kind: 'echo' | 'hamroh',
): Promise<{ readonly perSecond: readonly number[]; readonly report: BotReport; readonly cpu: number; readonly calls: number }> {
  const { server, bot, close } = await open(kind);
  await ask(server, burst(size.warm));
  const rates: number[] = [];
  let calls = 0;
  const before = await ask<BotReport>(bot, 'report');
  for (let round = 0; round < size.rounds; round++) {
    const report = await ask<Report>(server, burst(size.burst, round * size.burst));
    rates.push(size.burst / report.seconds);
    calls += report.calls;
  }
  const report = await ask<BotReport>(bot, 'report');
  await close();
  const cpu = ((report.cpuSeconds - before.cpuSeconds) * 1000) / size.rounds / size.burst;
  return { perSecond: rates, report, cpu, calls: calls / size.rounds / size.burst };
}

const show = ({ median, p95, p99, count }: Quantiles) =>
  `median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)}, p99 ${p99.toFixed(2)} (${count})`;
const round = (values: readonly number[]) => values.map((value) => Math.round(value)).join(', ');
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

async function measureThroughput(): Promise<void> {
  const echo = await throughput('echo');
  echoPerSecond = middle(echo.perSecond);
  const ours = await throughput('hamroh');
  const ratio = middle(ours.perSecond) / middle(echo.perSecond);
  console.log(`updates a second, bare echo bot      ${round(echo.perSecond)}   (${echo.calls.toFixed(2)} calls an update)`);
  console.log(`updates a second, the whole bot      ${round(ours.perSecond)}   (${ours.calls.toFixed(2)} calls an update)`);
  console.log(`the whole bot / bare echo bot        ${ratio.toFixed(2)}   (to reach: 0.60)`);
  // On a machine that others use too, this says more than the clock.
  console.log(
    `processor time an update             echo ${echo.cpu.toFixed(2)} ms, the whole bot ${ours.cpu.toFixed(2)} ms: ${(echo.cpu / ours.cpu).toFixed(2)}`,
  );
  console.log(`own work of a turn                   ${show(ours.report.work)}   (to reach: p95 5 ms)`);
}

async function measureRates(): Promise<void> {
  for (const kind of ['echo', 'hamroh'] as const) {
    const { server, close } = await open(kind);
    await ask(server, burst(size.warm));
    for (const perSecond of [10, 100, 500]) {
      const { delays } = await ask<Report>(server, { kind: 'rate', traffic: 'mixed', count: perSecond * size.seconds, perSecond });
      console.log(`${kind.padEnd(7)} update to first call at ${String(perSecond).padStart(3)}/s  ${show(delays)}`);
    }
    await close();
  }
}

async function measureDanger(): Promise<void> {
  const { server, bot, close } = await open('hamroh', { perSecond: 30 });
  await ask(server, { kind: 'burst', traffic: 'ordinary', count: size.waiting, isAwaited: false });
  const { delays, seconds } = await ask<Report>(server, { kind: 'rate', traffic: 'danger', count: size.dangers, perSecond: 3 });
  const { rss } = await ask<BotReport>(bot, 'report');
  const left = size.waiting - Math.round(seconds * 30);
  console.log(
    `danger while ${size.waiting} others wait          ${show(delays)}   (to reach: p99 300 ms; at least ${left} still waited; ${megabytes(rss)})`,
  );
  await close();
}

async function measureMemory(): Promise<void> {
  const { server, bot, close } = await open('hamroh');
  const step = size.updates / 10;
  const heaps: string[] = [];
  for (let from = 0; from < size.updates; from += step) {
    await ask(server, { kind: 'burst', traffic: 'mixed', count: step, isAwaited: true, chats: size.chats, from });
    const { heap, rss } = await ask<BotReport>(bot, 'report');
    heaps.push(`${megabytes(heap)}/${megabytes(rss)}`);
  }
  const file = statSync(join(folder, 'sessions.sqlite'), { throwIfNoEntry: false });
  console.log(`memory (heap/all) after each tenth of ${size.updates} updates from ${size.chats} chats: ${heaps.join('  ')}`);
  console.log(`the file of sessions                 ${megabytes(file?.size ?? 0)}`);
  await close();
}

async function measureWebhooks(): Promise<void> {
  const redis = await startRedis();
  if (redis === undefined) return console.log('two webhook processes: not measured, there is no redis-server here');
  const server = run('server.ts');
  const { url, token } = await hear<{ url: string; token: string }>(server);
  const webhook = { url: 'https://bot.example/telegram', secret: 'a-secret-of-our-webhook' };
  const config = {
    token,
    apiRoot: url,
    siteUrl: 'https://hamroh.example',
    perSecond: lifted,
    redisUrl: redis.url,
    key: 'a-key-of-our-measurement',
    webhook,
    port: 0,
  };
  const bots = [run('run-hamroh.ts', JSON.stringify(config)), run('run-hamroh.ts', JSON.stringify(config))];
  const ports = await Promise.all(bots.map((bot) => hear<{ port: number }>(bot)));
  await ask(server, { kind: 'webhooks', addresses: ports.map(({ port }) => `http://127.0.0.1:${port}/telegram`) });
  await ask(server, burst(size.warm));
  const rates: number[] = [];
  for (let index = 0; index < size.rounds; index++)
    rates.push(size.burst / (await ask<Report>(server, burst(size.burst, index * size.burst))).seconds);
  console.log(
    `two webhook processes with Redis     ${round(rates)} updates a second, ${(middle(rates) / (echoPerSecond ?? Number.NaN)).toFixed(2)} of the bare echo bot`,
  );
  for (const perSecond of [10, 100, 500]) {
    const { delays } = await ask<Report>(server, { kind: 'rate', traffic: 'mixed', count: perSecond * size.seconds, perSecond });
    console.log(`webhook update to first call at ${String(perSecond).padStart(3)}/s  ${show(delays)}`);
  }
  await Promise.all([...bots, server].map(end));
  await redis.stop();
}

/** The parts of the measurement; `--part danger` runs one. */
const parts = {
  throughput: measureThroughput,
  rates: measureRates,
  danger: measureDanger,
  memory: measureMemory,
  webhooks: measureWebhooks,
};

try {
  for (const [name, measure] of Object.entries(parts)) if (part === undefined || part === name) await measure();
} finally {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
