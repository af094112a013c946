import { type Copy, levelOf, maySwitch, missingFiles, newestOf, type Stored } from './copy.ts';
import type { List, SavedFile } from './list.ts';

/** How many files are on their way at once: more would only wait for each other on a slow network. */
const abreast = 3;
/** How often one file or the list is asked for in one attempt. */
const triesPerFile = 5;
const triesForList = 3;
/** How many times in a row nothing may arrive before the attempt ends. */
const patience = 6;

/** `done`: all is here · `asks`: the urgent part is here, the rest may cost money · `stopped`: the network does not give more now. */
export type End = 'done' | 'asks' | 'stopped';

/** One effort to make a copy whole, from an opening of a page until its end. */
export type Attempt = {
  /** What is fetched may cost money: the large part waits for an answer. */
  readonly isMetered: boolean;
  readonly isAgreed: boolean;
  /** The person asked to look at every stored byte first. */
  readonly mustCheck: boolean;
  readonly isListFresh: boolean;
  readonly listTries: number;
  /** By hash: how often a file was asked for in vain. */
  readonly tries: ReadonlyMap<string, number>;
  /** How many times in a row nothing arrived. */
  readonly failures: number;
};

export type Step =
  | { readonly kind: 'check' | 'switch' }
  | { readonly kind: 'list'; readonly wait: number }
  | { readonly kind: 'fetch'; readonly list: List; readonly files: readonly SavedFile[]; readonly wait: number }
  | { readonly kind: 'end'; readonly end: End };

/** What a person allows or asks for. */
export type Wish = {
  readonly isMetered: boolean;
  /** The person saw what it costs and pressed "save". */
  readonly isAgreed?: boolean;
  readonly mustCheck?: boolean;
};

export function makeAttempt({ isMetered, isAgreed = false, mustCheck = false }: Wish): Attempt {
  return { isMetered, isAgreed, mustCheck, isListFresh: false, listTries: 0, tries: new Map(), failures: 0 };
}

/** What to do next. Everything that was stored counts, so an attempt goes on where another one was interrupted. */
export function nextStep(copy: Copy | undefined, stored: Stored, attempt: Attempt): Step {
  if (attempt.mustCheck) return { kind: 'check' };
  // What must be fetched can only be asked of the site as it is now; without its list the known one is completed.
  if (!attempt.isListFresh && attempt.listTries < triesForList) return { kind: 'list', wait: waitAfter(attempt.listTries) };
  const list = newestOf(copy);
  if (copy === undefined || list === undefined) return { kind: 'end', end: 'stopped' };
  if (maySwitch(copy, stored)) return { kind: 'switch' };
  const missing = missingFiles(list, stored);
  if (missing.length === 0) return { kind: 'end', end: 'done' };
  const allowed = attempt.isMetered && !attempt.isAgreed && !copy.isAgreed ? missing.filter(({ isUrgent }) => isUrgent) : missing;
  if (allowed.length === 0) return { kind: 'end', end: 'asks' };
  const triesOf = ({ hash }: SavedFile) => attempt.tries.get(hash) ?? 0;
  // A file that fails goes to the end of the row, so that it holds up no other.
  const files = allowed.filter((file) => triesOf(file) < triesPerFile).sort((one, other) => triesOf(one) - triesOf(other));
  if (files.length === 0 || attempt.failures >= patience) return { kind: 'end', end: 'stopped' };
  return { kind: 'fetch', list, files: files.slice(0, abreast), wait: waitAfter(attempt.failures) };
}

/** The attempt after the list was asked for. */
export function afterList(attempt: Attempt, arrived: boolean): Attempt {
  return { ...attempt, isListFresh: arrived, listTries: attempt.listTries + 1 };
}

/** What became of a file: stored, not delivered, or delivered with other bytes than the list names. */
export type Outcome = 'stored' | 'lost' | 'other';

/** The attempt after files were asked for. Other bytes may mean that the site is newer than its list here: that is asked for again. */
export function afterFiles(attempt: Attempt, outcomes: readonly { readonly hash: string; readonly outcome: Outcome }[]): Attempt {
  const failed = outcomes.filter(({ outcome }) => outcome !== 'stored');
  const tries = new Map([...attempt.tries, ...failed.map(({ hash }) => [hash, (attempt.tries.get(hash) ?? 0) + 1] as const)]);
  const failures = failed.length < outcomes.length ? 0 : attempt.failures + 1;
  const isListOld = outcomes.some(({ outcome }) => outcome === 'other');
  return { ...attempt, tries, failures, ...(isListOld ? { isListFresh: false, listTries: 0 } : {}) };
}

/** Milliseconds to wait after so many failures in a row: none, 1, 2, 4, 8, 16 seconds. */
function waitAfter(failures: number): number {
  return failures === 0 ? 0 : 1000 * 2 ** Math.min(failures - 1, 4);
}

/** Whether any address of the language can be drawn from the copy. */
export function isWhole(copy: Copy | undefined, stored: Stored): boolean {
  return copy !== undefined && levelOf(copy.current, stored) === 'whole';
}

/** Whether what is saved draws an address better than a slow network could deliver it: the urgent files draw an emergency. */
export function isDrawn({ current }: Copy, stored: Stored, path: string): boolean {
  return levelOf(current, stored) !== 'nothing' && current.drawn?.includes(path) === true;
}
