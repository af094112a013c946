import type { PocketCard } from '#shared/dialogue/pocket-card.ts';
import { describeStanding } from '#shared/format/describe.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { OwnContact } from '#shared/tools/phone-entries.ts';
import type { Line } from './draw-lines.ts';

/** The pocket card as lines of a picture. */
export function pocketLines({ place, help, consulate }: PocketCard, own: OwnContact, t: Translate): readonly Line[] {
  const contacts = [...help, ...consulate].flatMap(({ name, lines, emails }): Line[] => [
    { as: 'name', text: name },
    ...lines.flatMap((line): Line[] => [
      { as: 'number', text: line.dial },
      { as: 'small', text: describeStanding(line.standing, t) },
    ]),
    ...(lines.length === 0 ? emails.map((text): Line => ({ as: 'small', text })) : []),
  ]);
  const close: readonly Line[] =
    own.phone.trim() === ''
      ? []
      : [
          { as: 'name', text: own.name.trim() || t('tool.show-card.own') },
          { as: 'number', text: own.phone },
        ];
  return [{ as: 'title', text: place.name }, ...contacts, ...close];
}
