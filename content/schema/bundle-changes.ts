import type { Ref } from './block.ts';
import type { ChangeKind } from './lists.ts';

/**
 * One thing that became different. Ids and numbers, no words: every language says it in its own. What is gone has no name
 * any more, so `what` is then its country or its list.
 */
export type Change = {
  readonly kind: ChangeKind;
  readonly what: Ref;
  /** The number that is gone, and the one that holds now: of a contact, or in a rule. */
  readonly before?: string;
  readonly after?: string;
  /** The day of the call, or of the list. */
  readonly on?: string;
  /** The release that told of it; none: it is newer than the last release. */
  readonly date?: string;
};

/** What changed, newest first, and the day of the last release; none: nothing was released yet. */
export type Changes = { readonly released?: string; readonly entries: readonly Change[] };
