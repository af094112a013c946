import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { SessionSummary } from '#shared/room/summarise.ts';

/** What staff write above a summary. */
export type Typed = { readonly day: string; readonly where: string; readonly people: string };

/** The summary as plain text, for a file. @param room the country and who was in the room */
export function summaryText({ modules, asked }: SessionSummary, { day, where, people }: Typed, room: string, t: Translate): string {
  return [
    t('room.summary'),
    `${t('room.date')}: ${formatDate(day)}`,
    `${t('room.where')}: ${where}`,
    `${t('room.people')}: ${people}`,
    room,
    '',
    `${t('room.shown')}:`,
    ...modules.map(({ title }) => `- ${title}`),
    '',
    `${t('room.asked')}:`,
    ...(asked.length === 0 ? [t('room.none-asked')] : []),
    ...asked.flatMap(({ ask, choices, share }) => [
      '',
      ask,
      t('room.share', { share: Math.round(share * 100) }),
      ...choices.map(({ label, hands, isRight }) => `${isRight ? '+' : '-'} ${label}: ${hands}`),
    ]),
    '',
  ].join('\r\n');
}
