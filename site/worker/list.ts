import type { Locale } from '#content/index.ts';

/** One file of the guide: its address, the first 16 hex digits of its SHA-256, its bytes on the phone and on the way. */
export type SavedFile = {
  readonly url: string;
  readonly hash: string;
  readonly bytes: number;
  readonly weight: number;
  readonly isUrgent: boolean;
};

/** The words of the line at the foot of a page, with [names] to be filled in. They travel with the list, not with every page. */
export type Says = Readonly<Record<'saving' | 'saved' | 'asks' | 'agree' | 'stopped', string>>;

/** Everything that one language needs without a network, the urgent first. `version` is the hash of all the rest. */
export type List = { readonly version: string; readonly locale: Locale; readonly says: Says; readonly files: readonly SavedFile[] };

/** A list as it travels and as it is kept: rows instead of names, because it is fetched at every opening. */
export type PackedList = Omit<List, 'files'> & {
  readonly files: readonly (readonly [url: string, hash: string, bytes: number, weight: number, isUrgent: 0 | 1])[];
};

export function packList({ version, locale, says, files }: List): PackedList {
  return {
    version,
    locale,
    says,
    files: files.map(({ url, hash, bytes, weight, isUrgent }) => [url, hash, bytes, weight, isUrgent ? 1 : 0]),
  };
}

export function unpackList({ version, locale, says, files }: PackedList): List {
  return {
    version,
    locale,
    says,
    files: files.map(([url, hash, bytes, weight, isUrgent]) => ({ url, hash, bytes, weight, isUrgent: isUrgent === 1 })),
  };
}

/** What `version` is the hash of: a list that was cut short or changed on the way does not fit its own version. */
export function signedText({ locale, says, files }: Omit<PackedList, 'version'>): string {
  return JSON.stringify([locale, says, files]);
}

/** Where the list of a language stands. */
export function listUrl(locale: Locale): string {
  return `/lists/${locale}.json`;
}
