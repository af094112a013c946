import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Diary, Entry } from './entry.ts';
import { showHours } from './parse-hours.ts';
import { showMoney } from './show-money.ts';
import { type Sum, sumDiary } from './sum-diary.ts';

/**
 * The diary as plain text, day by day, with its sums.
 * @param t the texts of a sheet (`Bundle.sheets`), in whatever language
 * @example renderDiary(diary, '2026-11-21', t) // "Work days and pay\nWritten out on: 21.11.2026\n…"
 */
export function renderDiary({ entries, money, name }: Diary, today: string, t: Translate): string {
  const { employers, all } = sumDiary(entries);
  const top = [t('title'), say(t('written'), formatDate(today)), say(t('name'), name), say(t('money'), money)];
  const days = entries.map((entry) => [formatDate(entry.day), ...describeEntry(entry, t).map(([label, text]) => `  ${say(label, text)}`)]);
  const sums = employers.map(({ who, months, sum }) => [
    say(t('who'), who || t('not-written')),
    ...months.map((month) => `  ${formatDate(month.month)}: ${describeSum(month.sum, t)}`),
    `  ${t('sum')}: ${describeSum(sum, t)}`,
  ]);
  const parts = [top, ...days, ...sums, ...(employers.length > 1 ? [[`${t('all')}: ${describeSum(all, t)}`]] : [])];
  return `${parts.map((lines) => lines.filter((line) => line !== '').join('\n')).join('\n\n')}\n`;
}

/** What was written of a day, below its date: label and text. */
export function describeEntry(entry: Entry, t: Translate): readonly (readonly [label: string, text: string])[] {
  const { minutes, where, who, promised, paid, note } = entry;
  const rows: readonly (readonly [string, string])[] = [
    [t('hours'), minutes === undefined ? '' : showTime(entry)],
    [t('where'), where],
    [t('who'), who],
    [t('promised'), promised === undefined ? '' : showMoney(promised)],
    [t('paid'), paid === undefined ? '' : showMoney(paid)],
    [t('note'), note.replaceAll(/\s*\n\s*/g, ' / ')],
  ];
  return rows.filter(([, text]) => text !== '');
}

/** The hours of a day: `10`, or `08:00–19:30 (11:30)`. */
export function showTime({ minutes = 0, times }: Entry): string {
  return times === undefined ? showHours(minutes) : `${times} (${showHours(minutes)})`;
}

/** A sum in one line. */
export function describeSum({ days, minutes, promised, paid, owed }: Sum, t: Translate): string {
  const parts: readonly (readonly [string, string])[] = [
    ['days', String(days)],
    ['hours', showHours(minutes)],
    ['promised', showMoney(promised)],
    ['paid', showMoney(paid)],
    ['owed', showMoney(owed)],
  ];
  return parts.map(([key, value]) => say(t(key), value)).join('; ');
}

function say(label: string, text: string): string {
  return text === '' ? '' : `${label}: ${text}`;
}
