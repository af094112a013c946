import { describeReach, describeStanding } from '#shared/format/describe.ts';
import { DoorCodes } from './DoorCodes.tsx';
import { PaperPage } from './PaperPage.tsx';
import type { SheetProps } from './sheet-props.ts';

/** One sentence and a few numbers, to be read from afar. */
export function PosterPage({ sheet, view, doors, encode }: SheetProps<'poster'>) {
  const { t } = view;
  return (
    <PaperPage good={sheet.good} t={t}>
      <p class="where">{sheet.place.name}</p>
      <h2>{t('room.print.call')}</h2>
      {sheet.numbers.map((contact) => (
        <div key={contact.id} class="piece">
          <p>{contact.name}</p>
          {contact.lines.map((line) => (
            <p key={line.dial}>
              <strong class={line.dial.length > 8 ? 'number long' : 'number'}>{line.dial}</strong>{' '}
              <small>{[describeStanding(line.standing, t), describeReach(line, t)].filter(Boolean).join(' · ')}</small>
            </p>
          ))}
          {contact.lines.length === 0 ? contact.emails.map((email) => <p key={email}>{email}</p>) : null}
        </div>
      ))}
      <DoorCodes doors={doors} view={view} encode={encode} />
    </PaperPage>
  );
}
