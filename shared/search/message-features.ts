import { soundsOf, tokensOf } from './fold.ts';
import { makeJoinDenials } from './join-denials.ts';

/** Groups of words by name, one entry a line; `not` and `between` tell how denials are read, `idiom` what is only a way of speaking. */
export type Groups = Readonly<Record<string, string>>;

/**
 * What a message shows, as a whole and sentence by sentence: words, words that follow each other, the first and the last
 * word, words of a question, words with their endings (who does it, and when), groups, pairs of groups.
 */
export type MessageFeatures = { readonly whole: ReadonlySet<string>; readonly parts: readonly ReadonlySet<string>[] };

/** A sentence, or two that follow each other; `asked` are the words of those that are questions. */
type Part = { readonly words: readonly string[]; readonly sounds: readonly string[]; readonly asked: readonly string[] };

const longestMessage = 10_000;
const longestPart = 24;

/** What is no word and yet tells something, read as a word at the end of its sentence: a question, a smile. */
const marks = [
  { mark: '?', shape: /\?/ },
  { mark: ')', shape: /\)|(?:ha|ха){2}/i },
];

/** Very short messages show few features, and each would count too much. */
const fewestFeatures = 4;

/** How much each feature of a message counts: the less, the more it shows. Learning and weighing use the same shares. */
export function shareOf(features: number): number {
  return 1 / Math.sqrt(Math.max(fewestFeatures, features));
}

/** Whether a feature tells which danger it is: where a word stands, or that it is asked, tells only whether there is one. */
export function tellsKind(feature: string): boolean {
  return !/^[?^]|\$$/.test(feature);
}

/**
 * Reads messages for what may signal danger. A denied word begins with "!": «не платят» is one word, "!plat". Words of
 * a figure of speech («умираю со смеху») are left out. A long message is read sentence by sentence, and two by two.
 * @param toKnown the known word that a misspelt one stands for, or the word itself
 */
export function makeReadMessage(groups: Groups, toKnown: (word: string) => string = (word) => word): (message: string) => MessageFeatures {
  const join = makeJoinDenials(groups);
  const groupsOf = makeGroupsOf(groups);

  const featuresOf = ({ words, sounds, asked }: Part): ReadonlySet<string> => {
    const { names, plain } = groupsOf(words);
    const features = new Set(plain);
    if (plain.length > 0) features.add(`^${plain[0]}`).add(`${plain.at(-1)}$`);
    plain.forEach((word, index) => {
      const next = plain[index + 1];
      if (next !== undefined) features.add(`${word} ${next}`);
    });
    for (const sound of sounds) features.add(`~${sound}`);
    for (const word of asked) features.add(`?${word}`);
    names.forEach((name, index) => {
      features.add(`<${name}>`);
      for (const other of names.slice(index + 1)) features.add(`<${name}> <${other}>`);
    });
    return features;
  };

  const partOf = (sentence: string, end: string): Part => {
    const words = join(tokensOf(sentence).map(toKnown));
    const shown = words.length === 0 ? [] : marks.filter(({ shape }) => shape.test(sentence + end)).map(({ mark }) => mark);
    return { words: [...words, ...shown], sounds: soundsOf(sentence), asked: shown.includes('?') ? words : [] };
  };

  return (message) => {
    const sentences = message
      .slice(0, longestMessage)
      .split(/([.!?;\n]+)/)
      .flatMap((text, index, texts) => (index % 2 === 0 ? cut(partOf(text, texts[index + 1] ?? '')) : []))
      .filter(({ words }) => words.length > 0);
    const pairs = sentences.slice(1).map((part, index) => together(sentences[index] ?? part, part));
    const parts = [...sentences, ...pairs].map(featuresOf);
    return { whole: new Set(parts.flatMap((part) => [...part])), parts };
  };
}

function together(one: Part, other: Part): Part {
  return {
    words: [...one.words, ...other.words],
    sounds: [...one.sounds, ...other.sounds],
    asked: [...one.asked, ...other.asked],
  };
}

function cut({ words, sounds, asked }: Part): readonly Part[] {
  const parts: Part[] = [];
  for (let start = 0; start < Math.max(words.length, sounds.length); start += longestPart) {
    const slice = (some: readonly string[]) => some.slice(start, start + longestPart);
    parts.push({ words: slice(words), sounds: slice(sounds), asked: slice(asked) });
  }
  return parts;
}

/** The groups that words belong to, in one order, and the words that are no figure of speech. */
function makeGroupsOf(groups: Groups) {
  const single = new Map<string, string[]>();
  const sequences = new Map<string, { readonly rest: readonly string[]; readonly name: string }[]>();
  for (const [name, lines] of Object.entries(groups)) {
    if (name === 'not' || name === 'between') continue;
    for (const line of lines.split('\n')) {
      const [first = '', ...rest] = line.split(' ');
      if (rest.length === 0) single.set(first, [...(single.get(first) ?? []), name]);
      else sequences.set(first, [...(sequences.get(first) ?? []), { rest, name }]);
    }
  }
  return (words: readonly string[]): { readonly names: readonly string[]; readonly plain: readonly string[] } => {
    const names = new Set<string>();
    const idle = new Set<number>();
    words.forEach((word, index) => {
      for (const { rest, name } of sequences.get(word) ?? []) {
        if (!rest.every((other, offset) => words[index + 1 + offset] === other)) continue;
        if (name === 'idiom') for (let offset = 0; offset <= rest.length; offset += 1) idle.add(index + offset);
        else names.add(name);
      }
    });
    const plain = words.filter((_, index) => !idle.has(index));
    for (const word of plain) for (const name of single.get(word) ?? []) names.add(name);
    return { names: [...names].toSorted(), plain };
  };
}
