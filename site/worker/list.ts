import type { Locale } from '#content/index.ts';

/**
 * One file of the guide: its address, the first hex digits of its SHA-256 (16, and 32 where mirrors may hand it out), its bytes
 * on the phone and on the way.
 */
export type SavedFile = {
  readonly url: string;
  readonly hash: string;
  readonly bytes: number;
  readonly weight: number;
  readonly isUrgent: boolean;
};

/** The words of the line at the foot of a page, with [names] to be filled in. They travel with the list, not with every page. */
export type Says = Readonly<Record<'saving' | 'saved' | 'asks' | 'agree' | 'stopped', string>>;

/**
 * What makes a list good from anywhere: when it was built, in seconds since 1970; the headers under which its files stand, because
 * those of a mirror do not count; and the signature of the whole (ECDSA P-256, base64).
 */
export type Seal = { readonly built: number; readonly headers: Readonly<Record<string, string>>; readonly signature: string };

/** Everything that one language needs without a network, the urgent first. `version` is the hash of all the rest. */
export type List = {
  readonly version: string;
  readonly locale: Locale;
  readonly says: Says;
  /** Addresses that the saved page draws from urgent files alone. Lists of before had none. */
  readonly drawn?: readonly string[];
  readonly files: readonly SavedFile[];
  /** Only where the site has mirrors. */
  readonly seal?: Seal;
};

/** A list as it travels and as it is kept: rows instead of names, because it is fetched at every opening. */
export type PackedList = Omit<List, 'files'> & {
  readonly files: readonly (readonly [url: string, hash: string, bytes: number, weight: number, isUrgent: 0 | 1])[];
};

export function packList({ files, ...list }: List): PackedList {
  return {
    ...list,
    files: files.map(({ url, hash, bytes, weight, isUrgent }) => [url, hash, bytes, weight, isUrgent ? 1 : 0]),
  };
}

export function unpackList({ files, ...list }: PackedList): List {
  return {
    ...list,
    files: files.map(([url, hash, bytes, weight, isUrgent]) => ({ url, hash, bytes, weight, isUrgent: isUrgent === 1 })),
  };
}

/** What `version` is the hash of, and a seal the signature: a list that was cut short or changed on the way does not fit its own version. */
export function signedText({ locale, says, drawn, files, seal }: Omit<PackedList, 'version'>): string {
  return JSON.stringify([locale, says, drawn, files, ...(seal ? [seal.built, seal.headers] : [])]);
}

/** Where the list of a language stands. */
export function listUrl(locale: Locale): string {
  return `/lists/${locale}.json`;
}

/** Where a language says what its pieces are, for pages of another language that show both. Its name holds no hash. */
export function piecesUrl(locale: Locale): string {
  return `/lists/pieces-${locale}.json`;
}
