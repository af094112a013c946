import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Diary } from './entry.ts';
import { showHours } from './parse-hours.ts';
import { showMoney } from './show-money.ts';
import { entriesOf, sumDiary } from './sum-diary.ts';

const blank = '____________________';
const currencyBlank = '________';

/**
 * A letter that asks an employer for unpaid wages. It says what the diary says and no more; what the diary does not know
 * is a line to fill in by hand. It names no law: which one holds depends on the country, and stands beside the letter.
 * @param who whose days, as `sumDiary` names them
 * @param t the texts of a sheet (`Bundle.sheets`)
 * @example renderLetter(emptyDiary, '', t) // the letter with lines to fill in
 */
export function renderLetter({ entries, money, name }: Diary, who: string, t: Translate): string {
  const own = entriesOf(entries, who);
  const worked = own.some(({ minutes = 0 }) => minutes > 0) ? own.filter(({ minutes = 0 }) => minutes > 0) : own;
  const days = worked.map(({ day }) => day).toSorted();
  const places = [...new Set(own.map(({ where }) => where).filter((where) => where !== ''))];
  const { all } = sumDiary(own);
  const date = (day: string | undefined) => (day === undefined ? blank : formatDate(day));
  const amount = (value: number, isKnown: boolean) => (isKnown ? `${showMoney(value)} ${money || currencyBlank}` : blank);
  const isPromised = own.some(({ promised }) => promised !== undefined);
  const isPaid = own.some(({ paid }) => paid !== undefined);
  return [
    t('letter.to', { who: who || blank }),
    t('letter.from', { name: name || blank }),
    t('letter.reach', { blank }),
    '',
    t('letter.title'),
    '',
    t('letter.worked', { from: date(days[0]), to: date(days.at(-1)) }),
    t('letter.place', { where: places.join('; ') || blank }),
    t('letter.days', { value: own.length === 0 ? blank : new Set(days).size }),
    t('letter.hours', { value: all.minutes === 0 ? blank : showHours(all.minutes) }),
    t('letter.promised', { amount: amount(all.promised, isPromised) }),
    t('letter.paid', { amount: amount(all.paid, isPaid) }),
    t('letter.owed', { amount: amount(all.owed, isPromised && isPaid && all.owed > 0) }),
    '',
    t('letter.ask', { blank }),
    ...(own.length === 0 ? [] : [t('letter.attached')]),
    t('letter.copies'),
    '',
    t('letter.sign', { blank }),
    '',
    t('letter.received', { blank }),
    '',
  ].join('\n');
}
