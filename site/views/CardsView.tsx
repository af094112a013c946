import { ButtonLink } from '#site/components/ButtonLink.tsx';
import { PhraseView } from '#site/components/PhraseView.tsx';
import type { PageView } from './page-view.ts';

/** Cards to show, in every language they speak. */
export function CardsView({ view }: { readonly view: PageView }) {
  const { t, guide, href } = view;
  return (
    <>
      <p class="lead">{t('cards.intro')}</p>
      {view.isOneDocument ? null : <ButtonLink href={href('tool:show-card')}>{t('tool.show-card.cards')}</ButtonLink>}
      {guide.bundle.phrases.map((phrase) => (
        <PhraseView key={phrase.id} phrase={phrase} languages={phrase.says.map((line) => line.language)} view={view} />
      ))}
      <p class="small">{t('cards.not-reviewed')}</p>
    </>
  );
}
