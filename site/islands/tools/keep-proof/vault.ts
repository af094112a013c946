/**
 * Where the diary is kept: in one entry of localStorage, as records that only a word opens (docs/decisions/0008).
 * The entry is `shape.rounds.salt.record.record…`; how many records there are says nothing about whose they are, and a word
 * that opens none looks like a word where there is nothing. No function here ever writes over what it does not know.
 */
import { toLock } from '#shared/tools/diary/check-word.ts';

/** The name says nothing. */
export const storeName = 'view';

const shape = '1';
const rounds = 600_000;
/** Fewer would not have been written by this site, and more would keep a phone busy for minutes. */
const acceptedRounds = { least: 100_000, most: 5_000_000 };
const saltLength = 16;
const ivLength = 12;
const sumLength = 4;
/** Records are as long as the next so many bytes, so that their length tells little. */
const blockLength = 4096;

/** A record that was opened, and what locks it again. Lives in memory only; the key cannot be read out of it. */
export type Opened = { readonly key: CryptoKey; readonly salt: string; readonly record: string };

type Store = { readonly rounds: number; readonly salt: string; readonly records: readonly string[] };
export type Refused = { readonly kind: 'full' | 'elsewhere' | 'damaged' | 'taken' };
export type Kept = { readonly kind: 'kept'; readonly opened: Opened };
export type Looked = { readonly kind: 'opened'; readonly opened: Opened; readonly text: string } | { readonly kind: 'nothing' | 'damaged' };

/** Whether this browser can lock: it cannot on a page that came over an insecure way or from a file, nor without storage. */
export function canLock(): boolean {
  try {
    return globalThis.crypto?.subtle !== undefined && localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Tries the word on all that is kept. It takes as long when nothing is kept. */
export async function openRecord(word: string): Promise<Looked> {
  const store = readStore();
  if (store === 'damaged') return { kind: 'damaged' };
  const { rounds: count, salt, records } = store ?? makeStore();
  return find(await makeKey(word, salt, count), salt, records);
}

/** Keeps a text under a word, beside whatever is kept under others. */
export async function addRecord(word: string, text: string): Promise<Kept | Refused> {
  const before = readStore();
  if (before === 'damaged') return { kind: 'damaged' };
  const store = before ?? makeStore();
  const { salt } = store;
  const key = await makeKey(word, salt, store.rounds);
  if ((await find(key, salt, store.records)).kind === 'opened') return { kind: 'taken' };
  const record = await lock(text, key, salt);
  return change((now = store) => (now.salt === salt ? { ...now, records: [...now.records, record] } : undefined), { key, salt, record });
}

/**
 * Keeps the text anew in place of what was opened, under another number used once.
 * @param word from now on
 */
export async function replaceRecord(opened: Opened, text: string, word?: string): Promise<Kept | Refused> {
  const store = readStore();
  if (store === 'damaged' || store?.records.includes(opened.record) !== true) return { kind: 'elsewhere' };
  const { salt } = opened;
  const key = word === undefined ? opened.key : await makeKey(word, salt, store.rounds);
  const others = store.records.filter((record) => record !== opened.record);
  if (word !== undefined && (await find(key, salt, others)).kind === 'opened') return { kind: 'taken' };
  const record = await lock(text, key, salt);
  const replace = (now: Store | undefined) =>
    now?.records.includes(opened.record)
      ? { ...now, records: now.records.map((one) => (one === opened.record ? record : one)) }
      : undefined;
  return change(replace, { key, salt, record });
}

/** Deletes what was opened, looks again, and says whether it is gone; the entry goes with its last record. */
export function removeRecord({ record }: Opened): boolean {
  const store = readStore();
  if (store === 'damaged') return false;
  if (store?.records.includes(record)) writeStore({ ...store, records: store.records.filter((one) => one !== record) });
  return !(localStorage.getItem(storeName) ?? '').includes(record);
}

/** Whether something that was opened is still there as it was. */
export function isThere({ record }: Opened): boolean {
  const store = readStore();
  return store !== 'damaged' && store?.records.includes(record) === true;
}

/** The record that a key opens. */
async function find(key: CryptoKey, salt: string, records: readonly string[]): Promise<Looked> {
  const whole = await Promise.all(records.map(isWhole));
  for (const [index, record] of records.entries()) {
    const text = whole[index] ? await unlock(record, key, salt) : undefined;
    if (text !== undefined) return { kind: 'opened', opened: { key, salt, record }, text };
  }
  return { kind: whole.includes(false) ? 'damaged' : 'nothing' };
}

/** Reads and writes without a pause between, so that another window cannot come between them. */
function change(next: (now: Store | undefined) => Store | undefined, opened: Opened): Kept | Refused {
  const now = readStore();
  if (now === 'damaged') return { kind: 'damaged' };
  const then = next(now);
  if (then === undefined) return { kind: 'elsewhere' };
  try {
    writeStore(then);
  } catch {
    return { kind: 'full' };
  }
  return { kind: 'kept', opened };
}

function makeStore(): Store {
  return { rounds, salt: toText(crypto.getRandomValues(new Uint8Array(saltLength))), records: [] };
}

function readStore(): Store | 'damaged' | undefined {
  const text = localStorage.getItem(storeName);
  if (text === null) return undefined;
  const [kind, count, salt = '', ...records] = text.split('.');
  const isKnown = kind === shape && Number(count) >= acceptedRounds.least && Number(count) <= acceptedRounds.most;
  const isReadable = fromText(salt)?.length === saltLength && records.length > 0;
  return isKnown && isReadable ? { rounds: Number(count), salt, records } : 'damaged';
}

function writeStore(store: Store): void {
  if (store.records.length === 0) localStorage.removeItem(storeName);
  else localStorage.setItem(storeName, [shape, store.rounds, store.salt, ...store.records].join('.'));
}

async function makeKey(word: string, salt: string, count: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(toLock(word)), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromText(salt) ?? new Uint8Array(), iterations: count };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function lock(text: string, key: CryptoKey, salt: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  // Spaces after JSON are no part of it.
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / blockLength) * blockLength).fill(0x20);
  padded.set(bytes);
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const locked = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: about(salt) }, key, padded));
  const body = join(iv, locked);
  return toText(join(await sumOf(body), body));
}

async function unlock(record: string, key: CryptoKey, salt: string): Promise<string | undefined> {
  const body = fromText(record)?.subarray(sumLength) ?? new Uint8Array();
  const how = { name: 'AES-GCM', iv: body.subarray(0, ivLength), additionalData: about(salt) };
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, body.subarray(ivLength))).trimEnd();
  } catch {
    return undefined;
  }
}

/** What holds for the record besides its text. */
function about(salt: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${shape}.${salt}`);
}

/** A damaged record would look like a wrong word; its sum tells them apart. */
async function isWhole(record: string): Promise<boolean> {
  const bytes = fromText(record);
  if (bytes === undefined || bytes.length <= sumLength + ivLength) return false;
  const sum = await sumOf(bytes.subarray(sumLength));
  return sum.every((byte, index) => byte === bytes[index]);
}

async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, sumLength);
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromText(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
