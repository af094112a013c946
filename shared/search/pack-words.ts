import type { Bundle, DangerWeights, Intent, Ref } from '#content/index.ts';
import { fold, soundsOf, tokensOf } from './fold.ts';
import { makeJoinDenials } from './join-denials.ts';
import { nameKey } from './name-key.ts';
import { type Name, type PackedSaid, packSaid, type Said } from './said-of.ts';

/**
 * The search words of one language, folded and without repetitions: what the browser loads for searching. Lists are
 * texts with one entry a line.
 */
export type PackedWords = {
  /** Aliases of what can be found. Titles stand in the guide. */
  readonly said: PackedSaid;
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
  /** Words of messages that ask nothing, as they sound. */
  readonly talk?: { readonly greetings: string; readonly where: string };
};

/**
 * Packs the words of a language. It is done once: by the build for the browser, at the start for the bot.
 * @param rename what a thing is called where the words are read; undefined, when its aliases are left out
 */
export function packWords({ words }: Bundle, rename: (ref: Ref) => Ref | undefined = (ref) => ref): PackedWords {
  const { aliases, same, fillers } = words;
  const idle = new Set(fillers.flatMap(tokensOf));
  const refs = Object.keys(aliases) as readonly Ref[];
  const said = refs.flatMap((ref): readonly (readonly [Ref, Said])[] => {
    const name = rename(ref);
    return name === undefined ? [] : [[name, toSaid(aliases[ref] ?? [], idle)]];
  });
  return {
    said: packSaid(new Map(said)),
    pages: Object.fromEntries(refs.filter((ref) => ref.startsWith('page:')).map((ref) => [ref, aliases[ref]?.[0] ?? ''])),
    same: Object.values(same).map((set) => toLines(set.map(fold).filter((word) => !word.includes(' ')))),
    fillers: toLines(fillers.map(fold)),
  };
}

/**
 * An alias of more words than this is no name, but a question as somebody may ask it: its words count one by one. Pages
 * have so many aliases that whole questions would fill the phone and help only those who ask the very same.
 */
const longestName = 2;

function toSaid(aliases: readonly string[], fillers: ReadonlySet<string>): Said {
  const folded = aliases.map((alias) => tokensOf(alias)).filter((tokens) => tokens.length > 0);
  const names = folded.map((tokens): Name => {
    const key = nameKey(tokens, fillers);
    return { key, isLong: key !== nameKey(tokens, new Set()) };
  });
  const once = [...new Map(names.map((name) => [`${name.key} ${name.isLong}`, name])).values()];
  return { words: once.flatMap(({ key }) => key.split(' ')), names: once.filter(({ key }) => key.split(' ').length <= longestName) };
}

/** Packs what signals danger; it is the same in the bundles of all languages. */
export function packDanger({ words: { groups, intents, danger, talk } }: Bundle): PackedDanger {
  const sounds = (words: readonly string[]) => toLines(words.flatMap(soundsOf));
  return {
    ...danger,
    groups: packGroups(groups),
    intents: intents.map(({ intent, opens }) => ({ intent, opens })),
    ...(talk && { talk: { greetings: sounds(talk.greetings), where: sounds(talk.where) } }),
  };
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

function toLines(lines: readonly string[]): string {
  return [...new Set(lines)].filter((line) => line !== '').join('\n');
}
