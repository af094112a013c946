import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The key of the hashes: BOT_KEY, or a file that only its owner can read, made at the first start. Where no file can be
 * made the key lives as long as the process, and so do the sessions.
 */
export function readSecret(given: string | undefined, folder: string): Uint8Array {
  if (given !== undefined) return Buffer.from(given, 'utf8');
  const path = join(folder, 'bot.key');
  const fresh = randomBytes(32);
  const draft = `${path}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, fresh.toString('base64url'), { mode: 0o600 });
    // Whole or not at all; of several first starts at once, one makes the file and all read it.
    linkSync(draft, path);
  } catch {}
  try {
    rmSync(draft, { force: true });
  } catch {}
  try {
    chmodSync(path, 0o600);
    const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
    return secret.length >= 16 ? secret : fresh;
  } catch {
    return fresh;
  }
}
