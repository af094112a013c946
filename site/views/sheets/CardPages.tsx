import { CutCardView } from './CutCardView.tsx';
import { PaperPage } from './PaperPage.tsx';
import type { SheetProps } from './sheet-props.ts';

/** Languages whose sentences no native speaker has read; `cards.not-reviewed` names them. */
const unreviewed: ReadonlySet<string> = new Set(['kk', 'ar', 'tr']);

/** Cards to cut out: a side for each language of the country. */
export function CardPages({ sheet, view: { t } }: SheetProps<'cards'>) {
  return (
    <>
      {sheet.pages.map((cards, page) => (
        <PaperPage key={page} good={sheet.good} t={t}>
          <p class="row-of-two">
            <span>{t('room.print.cut')}</span>
            <span>{cards[0] ? t(`language.${cards[0].line.language}`) : null}</span>
          </p>
          <div class="cut">
            {cards.map((card) => (
              <CutCardView key={card.phrase.id} card={card} />
            ))}
          </div>
          {cards.some(({ line }) => unreviewed.has(line.language)) ? <p>{t('cards.not-reviewed')}</p> : null}
        </PaperPage>
      ))}
    </>
  );
}
