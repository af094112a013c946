import type { Bundle, DangerWeights, Intent, Ref } from '#content/index.ts';
import { fold, tokensOf } from './fold.ts';
import { makeJoinDenials } from './join-denials.ts';
import { nameKey } from './name-key.ts';

/**
 * The search words of one language, folded and without repetitions: what the browser loads for searching. Lists are
 * texts with one entry a line.
 */
export type PackedWords = {
  /** Aliases of what can be found, without fillers: a question mark stands where some were. Titles stand in the guide. */
  readonly aliases: Readonly<Record<Ref, string>>;
  /** Titles of the guide's own pages. */
  readonly pages: Readonly<Record<Ref, string>>;
  /** Sets of words that mean the same, and words that say little. */
  readonly same: readonly string[];
  readonly fillers: string;
};

/** What signals danger, in all languages at once. */
export type PackedDanger = DangerWeights & {
  /** Words that signal the same, one a line. */
  readonly groups: Readonly<Record<string, string>>;
  readonly intents: readonly { readonly intent: Intent; readonly opens: string }[];
};

/** Packs the words of a language. It is done once: by the build for the browser, at the start for the bot. */
export function packWords(bundle: Bundle): PackedWords {
  const { aliases, same, fillers } = bundle.words;
  const idle = new Set(fillers.map(fold));
  return {
    aliases: Object.fromEntries(
      Object.entries(aliases).map(([ref, words]) => [ref, toLines(words.map((word) => aliasLine(tokensOf(word), idle)).toSorted())]),
    ),
    pages: Object.fromEntries(
      Object.entries(aliases)
        .filter(([ref]) => ref.startsWith('page:'))
        .map(([ref, [title = '']]) => [ref, title]),
    ),
    same: Object.values(same).map((words) => toLines(words.map(fold))),
    fillers: toLines(fillers.map(fold)),
  };
}

/** Packs what signals danger; it is the same in the bundles of all languages. */
export function packDanger({ words: { groups, intents, danger } }: Bundle): PackedDanger {
  return { ...danger, groups: packGroups(groups), intents: intents.map(({ intent, opens }) => ({ intent, opens })) };
}

function packGroups(groups: Bundle['words']['groups']): PackedDanger['groups'] {
  const denials = { not: toLines((groups['not'] ?? []).map(fold)), between: toLines((groups['between'] ?? []).map(fold)) };
  const join = makeJoinDenials(denials);
  const rest = Object.entries(groups).filter(([name]) => !(name in denials));
  return {
    ...denials,
    ...Object.fromEntries(rest.map(([name, words]) => [name, toLines(words.map((word) => join(tokensOf(word)).join(' ')))])),
  };
}

function aliasLine(tokens: readonly string[], fillers: ReadonlySet<string>): string {
  const key = nameKey(tokens, fillers);
  return key === nameKey(tokens, new Set()) ? key : `${key}?`;
}

function toLines(lines: readonly string[]): string {
  return [...new Set(lines)].filter((line) => line !== '').join('\n');
}
