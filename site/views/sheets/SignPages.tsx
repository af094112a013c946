import { BlockView } from '#site/components/BlockView.tsx';
import { ContactLines } from '#site/components/ContactLines.tsx';
import { PaperPage } from './PaperPage.tsx';
import type { SheetProps } from './sheet-props.ts';

/** Two sides for whoever stands before somebody in need: signs and first words; then the numbers of the country. */
export function SignPages({ sheet, view }: SheetProps<'signs'>) {
  const { t } = view;
  const { topic } = sheet;
  return (
    <>
      {sheet.pages.map((sections, page) => (
        <PaperPage key={page} good={sheet.good} t={t}>
          {page > 0 ? null : (
            <>
              <h2>{topic.title}</h2>
              {topic.intro.map((block, index) => (
                <BlockView key={index} block={block} view={view} level={3} />
              ))}
            </>
          )}
          {sections.map((section) => (
            <section key={section.key} class="piece">
              <h3>{t(`section.${section.key}`)}</h3>
              {section.blocks.map((block, index) => (
                <BlockView key={index} block={block} view={view} level={3} />
              ))}
            </section>
          ))}
          {page > 0
            ? null
            : sheet.card.help.slice(0, 1).map((contact) => <ContactLines key={contact.id} contact={contact} view={view} isFull />)}
          {page === 0 ? null : (
            <section class="piece">
              <h3>
                {t('help.title')}: {sheet.place.name}
              </h3>
              <div class="two">
                {[...sheet.card.help, ...sheet.card.consulate].map((contact) => (
                  <ContactLines key={contact.id} contact={contact} view={view} isFull />
                ))}
              </div>
            </section>
          )}
          {page === 0 || (topic.reviewed.native && topic.reviewed.lawyer) ? null : <p>{t('topic.not-reviewed')}</p>}
        </PaperPage>
      ))}
    </>
  );
}
