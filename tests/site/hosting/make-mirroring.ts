import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mirroring, parseMirrors } from '#site/hosting/parse-mirrors.ts';

/** A new key as openssl writes it. */
export function makeKey(namedCurve = 'P-256'): string {
  return generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** What a build with these mirrors knows at that second. */
export function makeMirroring(origins: readonly string[], built: number, key: string = makeKey()): Mirroring {
  const folder = mkdtempSync(join(tmpdir(), 'hamroh-key-'));
  try {
    const file = join(folder, 'key.pem');
    writeFileSync(file, key);
    const made = parseMirrors({ HAMROH_MIRRORS: origins.join(' '), HAMROH_KEY: file }, built);
    if (made === undefined) throw new Error('A test wants mirrors and names none.');
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
