/**
 * `npm run --silent words:export > words.csv`: what readers said of numbers, rounded, for `npm run calls -- --words words.csv`.
 * Reads the store of the bot: BOT_FOLDER (`data`), or REDIS_URL.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openRedis } from '#bot/sessions/open-redis.ts';
import { makeRedisWordStore } from '#bot/words/redis-word-store.ts';
import { renderWords } from '#bot/words/render-words.ts';
import { makeSqliteWordStore } from '#bot/words/sqlite-word-store.ts';
import type { WordCount } from '#bot/words/word-store.ts';

try {
  process.stdout.write(renderWords(await readWords()));
} catch (error) {
  console.error(`What readers said cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function readWords(): Promise<readonly WordCount[]> {
  const url = process.env['REDIS_URL']?.trim();
  if (url) {
    const redis = await openRedis(url);
    return makeRedisWordStore(redis)
      .read()
      .finally(() => redis.disconnect());
  }
  const file = join(process.env['BOT_FOLDER']?.trim() || 'data', 'words.sqlite');
  if (!existsSync(file)) return [];
  const store = makeSqliteWordStore(file);
  return store.read().finally(() => store.close());
}
