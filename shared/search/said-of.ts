import type { Ref } from '#content/index.ts';
import { hashFeature } from './hash-feature.ts';
import { packNumbers, unpackNumbers } from './number-text.ts';
import { packWordList, unpackWordList } from './word-list.ts';

/** A name of a thing: its folded words without fillers, and whether it was written with some («где получить помощь»). */
export type Name = { readonly key: string; readonly isLong: boolean };

/** What people say for a thing: words, each as often as it was said, and names. */
export type Said = { readonly words: readonly string[]; readonly names: readonly Name[] };

/** All that is said for things: a list of words; then, in one order, a key for each thing, and a line of its words and one of its names. */
export type PackedSaid = { readonly list: string; readonly keys: string; readonly words: string; readonly names: string };

/** A short key for a thing, so that the long ids, which the guide knows, are not sent twice. */
export function keyOf(ref: Ref): string {
  return hashFeature(ref, keys).toString(36).padStart(keyLength, '0');
}

const keyLength = 4;
const keys = 36 ** keyLength;

/** The words of a thing are numbers that only grow, so what is written is by how much; a name counts the thing's own words. */
export function packSaid(things: ReadonlyMap<Ref, Said>): PackedSaid {
  const all = [...things.values()];
  const list = [...new Set(all.flatMap(({ words }) => words))].toSorted();
  const numberOf = new Map(list.map((word, number) => [word, number]));
  const wordsLine = ({ words }: Said): string => {
    const numbers = words.map((word) => numberOf.get(word) ?? 0).toSorted((a, b) => a - b);
    return packNumbers(numbers.map((number, index) => number - (numbers[index - 1] ?? 0)));
  };
  const namesLine = ({ words, names }: Said): string => {
    const own = [...new Set(words)].toSorted();
    const line = names.map(({ key, isLong }) => packNumbers(key.split(' ').map((word) => own.indexOf(word))) + (isLong ? '!' : ' '));
    return line.toSorted().join('');
  };
  return {
    list: packWordList(list),
    keys: [...things.keys()].map(keyOf).join(''),
    words: all.map(wordsLine).join('\n'),
    names: all.map(namesLine).join('\n'),
  };
}

/** What is said for a thing; nothing for things that only have their title. */
export function makeSaidOf(packed: PackedSaid): (ref: Ref) => Said {
  const list = unpackWordList(packed.list);
  const [wordLines, nameLines] = [packed.words.split('\n'), packed.names.split('\n')];
  const said = new Map(
    wordLines.map((line, index): [string, Said] => {
      let number = 0;
      const words = unpackNumbers(line).map((more) => {
        number += more;
        return list[number] ?? '';
      });
      const key = packed.keys.slice(index * keyLength, (index + 1) * keyLength);
      return [key, { words, names: unpackNames(nameLines[index] ?? '', [...new Set(words)]) }];
    }),
  );
  return (ref) => said.get(keyOf(ref)) ?? nothing;
}

const nothing: Said = { words: [], names: [] };

function unpackNames(line: string, own: readonly string[]): readonly Name[] {
  return [...line.matchAll(/([^ !]+)([ !])/g)].map(([, numbers = '', sign]) => {
    const words = unpackNumbers(numbers).map((position) => own[position] ?? '');
    return { key: words.join(' '), isLong: sign === '!' };
  });
}
