import type { Locale, ToolId } from '#content/index.ts';
import type { Word } from '#shared/trust/readers-word.ts';
import type { Block } from './block.ts';
import { toCode } from './code.ts';
import type { State } from './scene.ts';

/** A button: its label, and the code that brings the person on. */
export type Action = { readonly label: string; readonly code: string };

/**
 * One message: what it says, the buttons below it in rows, and the page that says the same on the site. `asks` names the
 * tool that waits for words: such a message has no buttons and begins with the tool's own question, so that a face that
 * keeps nothing knows from the message that was answered where the words belong.
 */
export type Reply = {
  readonly blocks: readonly Block[];
  readonly actions: readonly (readonly Action[])[];
  readonly page: string;
  readonly asks?: ToolId;
};

/**
 * What a face should do besides showing replies, as far as it can: go on in another language, give the one-file
 * edition, forget what it knows of the person, count that a number answered or did not.
 */
export type Effect =
  | { readonly kind: 'use-language'; readonly locale: Locale }
  | { readonly kind: 'hand-over-file' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'count'; readonly word: Word };

/** A button that leads to another scene and keeps language and place. */
export function action(state: State, label: string, change: Partial<State> & Pick<State, 'scene'>): Action {
  return { label, code: toCode({ ...state, ...change }) };
}

/** Buttons in rows of at most `width`. */
export function inRows(actions: readonly Action[], width: number): readonly (readonly Action[])[] {
  return actions.flatMap((_, index) => (index % width === 0 ? [actions.slice(index, index + width)] : []));
}
