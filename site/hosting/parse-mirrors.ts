import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Mirrors } from '../worker/fetch-from-any.ts';

/** What a build needs so that mirrors can be trusted: what the worker is to know, and the key that seals lists. */
export type Mirroring = { readonly mirrors: Mirrors; readonly privateKey: KeyObject };

type Env = Readonly<Record<string, string | undefined>>;

const makeKey = 'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out hamroh-key.pem';

/**
 * Reads HAMROH_MIRRORS (origins, with spaces between them) and HAMROH_KEY (a file); nothing without the first.
 * @param now seconds since 1970; SOURCE_DATE_EPOCH goes before it, so that a build can be repeated
 * @throws {Error} a sentence that says what is wrong
 */
export function parseMirrors(env: Env, now: number): Mirroring | undefined {
  const origins = (env['HAMROH_MIRRORS'] ?? '').split(/\s+/).filter((origin) => origin !== '');
  if (origins.length === 0) return undefined;
  const wrong = origins.find((origin) => !isOrigin(origin));
  if (wrong !== undefined)
    throw new Error(`HAMROH_MIRRORS must be origins such as https://hamroh.example with spaces between them, not "${wrong}".`);
  const built = Number(env['SOURCE_DATE_EPOCH'] ?? now);
  if (!Number.isSafeInteger(built))
    throw new Error(`SOURCE_DATE_EPOCH must be whole seconds since 1970, not "${env['SOURCE_DATE_EPOCH']}".`);
  const privateKey = readKey(env['HAMROH_KEY'] ?? '');
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  return { mirrors: { origins: [...new Set(origins)], publicKey, built }, privateKey };
}

/** The signature of a text as browsers check it, base64. */
export function signText(text: string, key: KeyObject): string {
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64');
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  // Browsers take this machine for safe without a certificate, and so can tests.
  const isSafe = url?.protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(url?.hostname ?? '');
  // A host may hold signs that would end a directive of the policy.
  return isSafe && url?.origin === text && /^https?:\/\/[a-z\d.-]+(:\d+)?$/.test(text);
}

function readKey(file: string): KeyObject {
  if (file === '')
    throw new Error(
      `Mirrors need a key that seals the lists. Make one and keep it secret (${makeKey}), then name it: HAMROH_KEY=hamroh-key.pem`,
    );
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // Said below.
  }
  throw new Error(`HAMROH_KEY must name a file with a P-256 key, and "${file}" is none. Make one: ${makeKey}`);
}
