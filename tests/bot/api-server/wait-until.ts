import { setTimeout as pause } from 'node:timers/promises';

/**
 * Looks again and again until something is there, and gives it back.
 * @throws {Error} what was waited for, when it has not come in time
 */
export async function waitUntil<T>(look: () => T | undefined | false, what: string, milliseconds = 10_000): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`waited ${milliseconds} ms in vain for ${what}`);
    await pause(4);
  }
}
