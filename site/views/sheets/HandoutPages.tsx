import { describeAsOf } from '#shared/format/describe.ts';
import type { HandoutPiece } from '#shared/room/handout.ts';
import { ContactLines } from '#site/components/ContactLines.tsx';
import type { PageView } from '../page-view.ts';
import { DoorCodes } from './DoorCodes.tsx';
import { PaperPage } from './PaperPage.tsx';
import type { SheetProps } from './sheet-props.ts';

/** What a room heard, on at most two sides. */
export function HandoutPages({ sheet, view, doors, encode }: SheetProps<'handout'>) {
  const { t } = view;
  return (
    <>
      {sheet.pages.map((pieces, page) => (
        <PaperPage key={page} good={sheet.good} t={t}>
          {page > 0 ? null : (
            <div class="top">
              <h2>{t('room.print.remember', { place: sheet.place.name })}</h2>
              <DoorCodes doors={doors} view={view} encode={encode} />
            </div>
          )}
          <div class="columns">
            {pieces.map((piece) => (
              <div key={piece.key} class={piece.group === 'for-women' ? 'piece for-women' : 'piece'}>
                {piece.heading === undefined ? null : <h3>{piece.heading}</h3>}
                <Piece piece={piece} view={view} />
              </div>
            ))}
          </div>
          {sheet.isReviewed || page < sheet.pages.length - 1 ? null : <p>{t('topic.not-reviewed')}</p>}
        </PaperPage>
      ))}
    </>
  );
}

function Piece({ piece, view }: { readonly piece: HandoutPiece; readonly view: PageView }) {
  const { t } = view;
  switch (piece.kind) {
    case 'numbers':
      return (
        <>
          <p>{t('help.next')}</p>
          {[...piece.card.help, ...piece.card.consulate].map((contact) => (
            <ContactLines key={contact.id} contact={contact} view={view} isFull />
          ))}
        </>
      );
    case 'points':
      return piece.group === 'for-women' ? (
        <p>
          <strong>{piece.title}.</strong> {piece.points.map(toSentence).join(' ')}
        </p>
      ) : (
        <>
          <h4>{piece.title}</h4>
          <ul>
            {piece.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      );
    case 'fact':
      return (
        <p>
          <strong>{piece.fact.title}.</strong> {piece.fact.statement}{' '}
          <em>{[describeAsOf(piece.fact.asOf, t), ...piece.doubts].join(' ')}</em>
        </p>
      );
    case 'unknown':
      return (
        <p>
          <strong>{piece.title}.</strong> {t('room.print.unknown')}
        </p>
      );
  }
}

function toSentence(point: string): string {
  return /[.!?]$/.test(point) ? point : `${point}.`;
}
