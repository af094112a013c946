import { soundsOf } from '#shared/search/fold.ts';

/** Forms of a firm in law, as they sound: they stand before the name or not, and no two firms differ by them alone. */
const legalForms = soundsIn(
  'ҶДММ ЧДММ ҶСК ҶСП ҶСШ ҶСО КВД КФД ООО ЗАО ОАО ПАО АО ТОО ИП ГУП LLC Ltd Limited JSC CJSC OJSC Inc MChJ JDMM OOO ZAO OAO',
);
const longForms = [
  'Ҷамъияти дорои масъулияташ маҳдуд',
  'Ҷамъияти дорои масъулияти маҳдуд',
  'Ҷамъияти саҳомии кушода',
  'Ҷамъияти саҳомии пӯшида',
  'Общество с ограниченной ответственностью',
  'Закрытое акционерное общество',
  'Открытое акционерное общество',
  'Limited Liability Company',
].map((form) => soundsOf(form).join(' '));

/**
 * The words of a firm's name as they sound, without its form in law: Tajik, Russian and Latin letters give the same.
 * Letters and digits that stand together are words of their own.
 * @example nameSounds('ҶДММ «Сомон-Тур 2000»') // ['saman', 'tur', '2000'], as nameSounds('Somon Tur 2000')
 */
export function nameSounds(name: string): readonly string[] {
  const words = soundsOf(apart(name)).join(' ');
  const short = longForms.reduce((text, form) => ` ${text} `.replace(` ${form} `, ' ').trim(), words);
  const telling = short.split(' ').filter((word) => word !== '' && !legalForms.has(word));
  // A firm may be called by nothing else.
  return telling.length === 0 ? words.split(' ').filter((word) => word !== '') : telling;
}

/** Capital letters that look alike: a licence is copied by eye. */
const lookalikes = new Map([...'ABCEHKMOPTXY'].map((letter, index) => [letter, [...'АВСЕНКМОРТХУ'][index] ?? letter]));

/**
 * What two ways of writing the same licence have in common: letters that look alike are one, signs and leading zeros are gone.
 * @example licenceKey('AB № 0012/7') // 'АВ 12 7', with Cyrillic letters
 */
export function licenceKey(licence: string): string {
  const groups =
    apart(
      licence
        .normalize('NFKC')
        .toUpperCase()
        .replaceAll(/№|\bNO\b/g, ' '),
    ).match(/[\p{L}\p{N}]+/gu) ?? [];
  return groups.map((group) => withoutZeros([...group].map((letter) => lookalikes.get(letter) ?? letter).join(''))).join(' ');
}

/** The digits of a licence alone. */
export function licenceDigits(licence: string): string {
  return (licence.match(/\d+/g) ?? []).map(withoutZeros).join(' ');
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** `АВ0012` → `АВ 0012`. */
function apart(text: string): string {
  return text.replaceAll(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ');
}

function soundsIn(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => soundsOf(word)));
}
