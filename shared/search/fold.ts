import { withoutEndings } from './endings.ts';

/**
 * One form for everything people type: Tajik with or without its own letters, Russian, and Latin chat spelling
 * become words over one small alphabet. Documents and queries both pass through here; folding twice changes nothing.
 * Sounds that people confuse on a Russian keyboard or in Latin letters become one:
 * ҷ = ч = ж = j = ch = zh, х = ҳ = kh = x, о = а, ӣ = и = й = ы = y. The digit 6 stands for ш, as in chat spelling.
 * Endings of the three languages that are listed in `endings.ts` come off.
 */

/** Letter groups that stand for one sound, longest first. They are read before single letters. */
const groups: readonly (readonly [group: string, folded: string])[] = [
  ['shch', '6'],
  ['sch', '6'],
  ['sh', '6'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['zh', 'j'],
  ['ch', 'j'],
  ['dj', 'j'],
  ['ph', 'f'],
  ['yo', 'e'],
  ['ye', 'e'],
  ['ce', 'se'],
  ['ci', 'si'],
  ['cy', 'si'],
];

const sounds = {
  a: 'аоo',
  b: 'б',
  v: 'вw',
  g: 'гғ',
  d: 'д',
  e: 'еэёє',
  j: 'жчҷ4',
  z: 'з',
  i: 'ийыӣyıі',
  k: 'кқcq',
  l: 'л',
  m: 'м',
  n: 'н',
  p: 'п',
  r: 'р',
  s: 'сц',
  t: 'т',
  u: 'уӯ',
  f: 'ф',
  h: 'хҳx',
  6: 'шщ',
  iu: 'ю',
  ia: 'я',
  '': 'ъь',
} as const;

const letters = new Map(Object.entries(sounds).flatMap(([folded, typed]) => [...typed].map((letter) => [letter, folded] as const)));

/**
 * @param text anything typed, of any length
 * @returns words of folded letters and digits without endings, one space between them
 * @example fold('Хӯҷаин паспортамро гирифт') === fold('khujain pasportamro girift') // true
 * @example fold('хучаин') === fold('хӯҷаин') // true
 */
export function fold(text: string): string {
  return tokensOf(text).join(' ');
}

/** The folded words of a text. */
export function tokensOf(text: string): readonly string[] {
  return split(text)
    .map(toToken)
    .filter((word) => word !== '');
}

/**
 * The words of a name as they sound, with their endings: names differ by what other words may lose.
 * @example soundsOf('Сомони') // ['samani'], where tokensOf gives what it gives for Сомон too
 */
export function soundsOf(text: string): readonly string[] {
  return split(text)
    .map(foldWord)
    .filter((word) => word !== '');
}

function split(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'ʼ’‘`´ʹ]/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
}

/** Words come again and again; each is folded once. */
const folded = new Map<string, string>();
const mostRemembered = 20_000;

function toToken(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const token = withoutEndings(foldWord(word));
  if (folded.size < mostRemembered && word.length < 30) folded.set(word, token);
  return token;
}

/** Folds until nothing changes: a folded letter may complete a group with its neighbour («сх» reads like "sh"). */
function foldWord(word: string): string {
  if (/^\d+$/.test(word)) return word;
  let folded = word;
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(folded)) folded = again;
  return folded;
}

function foldOnce(word: string): string {
  // "ts" is ц before a vowel only; else "hits" would be "his".
  const grouped = groups.reduce((text, [group, folded]) => text.replaceAll(group, folded), word).replaceAll(/ts(?=[aeiouy])/g, 's');
  return [...grouped]
    .map((letter) => letters.get(letter) ?? letter)
    .join('')
    .replaceAll(/(\D)\1+/gu, '$1');
}
