/**
 * Endings that do not change what a word is about, written as `fold` writes letters. A list, not a guess: a word loses
 * an ending only when the ending stands here and enough of the word is left. Folding takes endings off one after
 * another, so that «паспортҳоямро» (my passports, as an object) comes down to «паспорт».
 */
const endingsOf = {
  // -ро, -ам -ат -аш, -ҳо, изофа -и, plural -он; after a vowel -ям -ят -яш; the spoken -ба, -ма, -ум, -ама.
  tajikNouns: 'ra am at a6 ha i an iam iat ia6 aman atan a6an ba ma um ut u6 ama ata a6a agi ast m',
  // мегирад, мегиранд, мегирем, мегиред; the spoken мегиран, мегирен.
  tajikVerbs: 'ad and em ed en iad iand iem ied',
  // паспорта, паспортом, документов, рабочего, рабочая, в России.
  russianNouns: 'a u e ia iu am ami iami im imi ah iah av ev ai ei aga ega amu emu aia iaia uiu iuiu ae ie',
  // платит, платят, платили, забрали, вернулась.
  russianVerbs: 'et it iat iut il ila ili al ala ali iala iali sia',
  // jobs, passes, paying, locked.
  english: 's es ing',
};

const longestWord = 60;

/** A word keeps at least so many letters, or one of the short words below. */
const least = 4;

/** Common words of three letters that take endings too: пул (money), кор (work), роҳ (road), виза, муж, сын, суд, job, Уфа, США. */
const short = new Set(
  'pul kar rah zan mah ruz sal gap hun nan dam muj sin sud dag rad 6ag den rab viz vra ben job pai dai vak dal ufa s6a'.split(' '),
);

/** Words that only look as if they had an ending: «Корея» is not кор (work), «сафорат» (embassy) is not сафар (journey). */
const wholeWords = {
  countries: 'kare kita jina rusia rasia india pal6a iran persia gruzia litva siria malaisia mala arabia katar',
  citiesAbroad: 'landan takia tokia tokio varsav graz gras riad maka damam salala salmia salal vakra manama maskat 6arja alania',
  citiesNearHome: 'maskav samar samara perm rastav astan kabul fargana dangara',
  things: 'palis agans safarat davat mahsus mahala karta kart kard mahbas vatan damai mujaet',
  people: 'padar madar baradar',
  verbs: 'kardam giriftam merav namerav baramad zanad mezanad namezanad',
  greetings: 'salam salamat asalam asalamu',
} as const;

const whole = new Set(Object.values(wholeWords).flatMap((words) => words.split(' ')));

const endings = new Set(Object.values(endingsOf).flatMap((list) => list.split(' ')));
const longest = Math.max(...[...endings].map((ending) => ending.length));

/**
 * The folded word without its endings.
 * @example withoutEndings('paspartharamra') // "paspart"
 */
export function withoutEndings(word: string): string {
  // No word of these languages is so long; what is pasted may be.
  if (word.length > longestWord) return word;
  let rest = word;
  for (let shorter = withoutOne(rest); shorter !== rest; shorter = withoutOne(rest)) rest = shorter;
  return rest;
}

function withoutOne(word: string): string {
  if (whole.has(word)) return word;
  for (let length = Math.min(longest, word.length - 3); length > 0; length -= 1) {
    const rest = word.slice(0, -length);
    if ((rest.length >= least || short.has(rest)) && endings.has(word.slice(-length))) return rest;
  }
  return word;
}
