import type { Locale } from '#content/index.ts';
import type { WordDay } from '#shared/trust/readers-word.ts';
import { type GuideNow, makeReadGuide } from './read-guide.ts';
import { readWords } from './read-words.ts';

/** What the staff edition is opened with: the folder with the rows and pages, the language of its reader, and what readers said. */
export type Opened = {
  readonly root: string;
  readonly locale: Locale;
  /** A file of `npm run words:export`. */
  readonly words?: string | undefined;
  readonly now?: () => Date;
};

/** What the pages of the staff edition are made from; all of it is read anew for each page. */
export type Desk = {
  readonly root: string;
  readonly locale: Locale;
  readonly readGuide: () => GuideNow;
  /** What readers said of numbers; nothing, when no file was named. */
  readonly readWords: () => readonly WordDay[];
  readonly now: () => Date;
};

export function makeDesk({ root, locale, words, now = () => new Date() }: Opened): Desk {
  const readGuide = makeReadGuide(root);
  return {
    root,
    locale,
    readGuide: () => readGuide(locale),
    readWords: () => (words === undefined ? [] : readWords(words)),
    now,
  };
}
