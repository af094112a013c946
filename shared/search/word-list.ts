/**
 * A sorted list of folded words in little room: each word is a capital letter, which says how many letters it shares
 * with the word before (A none, B one, …), and the rest of it.
 * @example packWordList(['pasport', 'patent']) // 'ApasportCtent'
 */
export function packWordList(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return capital(shared) + word.slice(shared);
    })
    .join('');
}

/** @example unpackWordList('ApasportCtent') // ['pasport', 'patent'] */
export function unpackWordList(packed: string): readonly string[] {
  let before = '';
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, letter = 'A', rest = '']) => {
    before = before.slice(0, letter.charCodeAt(0) - firstCapital) + rest;
    return before;
  });
}

const firstCapital = 'A'.charCodeAt(0);
const mostShared = 25;

function capital(shared: number): string {
  return String.fromCharCode(firstCapital + shared);
}
