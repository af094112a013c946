import { Redis } from 'ioredis';

/** Milliseconds after which a question to Redis counts as unanswered. */
const patience = 500;
/** Milliseconds for the first connection; a bot that starts without Redis goes on without. */
const firstPatience = 1500;

/**
 * A connection that never makes a person wait: while Redis is away every question fails at once, and the connection
 * comes back by itself.
 */
export async function openRedis(url: string): Promise<Redis> {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2000,
    commandTimeout: patience,
    retryStrategy: (times) => Math.min(100 * times, 2000),
  });
  // Whoever asks hears of the failure; nobody else needs to.
  redis.on('error', () => undefined);
  const ready = new Promise<void>((resolve) => redis.once('ready', () => resolve()));
  await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, firstPatience))]);
  return redis;
}
