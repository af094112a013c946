import type { Locale } from '#content/index.ts';
import { type End, isWhole } from './attempt.ts';
import { type Copy, missingFiles, type Stored } from './copy.ts';
import type { SavedFile, Says } from './list.ts';

/** What a page says to the worker. */
export type Ask =
  /**
   * A page was opened, the network is back, or somebody pressed "save": go on where it stopped.
   * `isPressed`: also after everything was removed. `isAgreed`: also what may cost money; the person has seen how much it is.
   */
  | {
      readonly kind: 'save';
      readonly locale: Locale;
      readonly isMetered: boolean;
      readonly isPressed?: boolean;
      readonly isAgreed?: boolean;
    }
  /** How far is it? Goes on too if the worker had been ended by the system, but does not start again what has stopped. */
  | { readonly kind: 'look'; readonly locale: Locale; readonly isMetered: boolean }
  /** Look at every stored byte and fetch again what is damaged. */
  | { readonly kind: 'check'; readonly locale: Locale; readonly isMetered: boolean }
  | { readonly kind: 'remove' };

/** What the worker says to pages. */
export type Told =
  /** `isBusy`: more is to be told if the page asks again. */
  | { readonly kind: 'status'; readonly isBusy: boolean; readonly languages: Readonly<Partial<Record<Locale, Status>>> }
  /** Everything was removed; no page may start saving again in this visit. */
  | { readonly kind: 'removed' };

/** What a check found: so many files were looked at, so many of them were damaged. */
export type Checked = { readonly files: number; readonly damaged: number };

export type Status = {
  readonly work: 'saving' | 'checking' | End;
  /** The version that answers is here to the last file. */
  readonly isWhole: boolean;
  readonly since?: string;
  /** Of the newest version: files here and in all, bytes here, bytes still to be fetched. */
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly toFetch: number;
  readonly says: Says;
  readonly checked?: Checked;
};

/** The state of one language in the numbers that a page shows. */
export function statusOf(copy: Copy, stored: Stored, work: Status['work'], checked?: Checked): Status {
  const newest = copy.coming ?? copy.current;
  const missing = missingFiles(newest, stored);
  const here = newest.files.filter(({ hash }) => stored.has(hash));
  const sum = (files: readonly SavedFile[], key: 'bytes' | 'weight') => files.reduce((all, file) => all + file[key], 0);
  return {
    work,
    isWhole: isWhole(copy, stored),
    ...(copy.since === undefined ? {} : { since: copy.since }),
    done: here.length,
    total: newest.files.length,
    bytes: sum(here, 'bytes'),
    toFetch: sum(missing, 'weight'),
    says: newest.says,
    ...(checked === undefined ? {} : { checked }),
  };
}
