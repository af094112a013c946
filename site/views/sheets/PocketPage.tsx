import { foldedOrder } from '#shared/room/folded-order.ts';
import type { GoodUntil } from '#shared/room/good-until.ts';
import type { SmallPage } from '#shared/room/small-pages.ts';
import { ContactLines } from '#site/components/ContactLines.tsx';
import { CutCardView } from './CutCardView.tsx';
import { DoorCodes } from './DoorCodes.tsx';
import { FoldDrawing } from './FoldDrawing.tsx';
import { sayGood } from './PaperPage.tsx';
import type { SheetProps } from './sheet-props.ts';

const placeOf = (number: number) => foldedOrder.findIndex(({ page }) => page === number);
const isTurned = (number: number) => foldedOrder[placeOf(number)]?.isTurned === true;

/** One sheet that folds to eight small pages. */
export function PocketPage({ sheet, ...props }: SheetProps<'pocket'>) {
  return (
    <div class="side across">
      {sheet.pages.map((page, index) => (
        // They are read in the order of the booklet, and lie in that of the sheet.
        <div key={index} class={isTurned(index + 1) ? 'field upside-down' : 'field'} style={{ order: placeOf(index + 1) }}>
          <SmallPageView page={page} place={sheet.place.name} good={sheet.good} {...props} />
          <span class="page-number">{index + 1}</span>
        </div>
      ))}
      <svg class="folds" viewBox="0 0 297 210" aria-hidden="true">
        <path class="fold" d="M0 105H74.25M222.75 105H297M74.25 0V210M148.5 0V210M222.75 0V210" />
        <path class="cut-line" d="M74.25 105H222.75" />
      </svg>
    </div>
  );
}

const own = ['name', 'phone', 'address', 'day'] as const;

type SmallProps = Pick<SheetProps<'pocket'>, 'view' | 'doors' | 'encode'> & {
  readonly page: SmallPage;
  readonly place: string;
  readonly good: GoodUntil;
};

function SmallPageView({ page, place, good, view, doors, encode }: SmallProps) {
  const { t } = view;
  switch (page.kind) {
    case 'cover':
      return (
        <>
          <h2>{place}</h2>
          {page.contact === undefined ? null : (
            <p class="first">
              {page.contact.name}
              <strong>{page.contact.lines[0]?.dial}</strong>
            </p>
          )}
          <p>{t('tool.show-card.paper-5')}</p>
          <p class="foot">
            {t('site.name')}. {sayGood(good, t)}
          </p>
        </>
      );
    case 'numbers':
      return (
        <>
          {page.contacts.map((contact) => (
            <ContactLines key={contact.id} contact={contact} view={view} isFull />
          ))}
        </>
      );
    case 'cards':
      return (
        <>
          {page.cards.map((card) => (
            <CutCardView key={card.phrase.id} card={card} isSmall />
          ))}
        </>
      );
    case 'write':
      return (
        <>
          <h3>{t('room.print.write')}</h3>
          {own.map((name) => (
            <p key={name} class="empty">
              {t(`room.print.write-${name}`)}
            </p>
          ))}
        </>
      );
    case 'back':
      return (
        <>
          <DoorCodes doors={doors} view={view} encode={encode} />
          <FoldDrawing t={t} hasWords={doors.length === 0} />
        </>
      );
  }
}
