import { changesBlocks } from '#shared/changes/changes-blocks.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import type { PageView } from './page-view.ts';

/** So many lines stay below the size which networks cut. */
const most = 80;

/** What changed in the guide in the last year, newest first. */
export function ChangesView({ view }: { readonly view: PageView }) {
  const { t, guide, today, href } = view;
  const { blocks, hidden } = changesBlocks(guide.bundle, t, today, most);
  return (
    <>
      <p class="lead">{t('changes.what')}</p>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} view={view} />
      ))}
      {hidden === 0 ? null : <p class="small">{t('changes.more', { count: hidden })}</p>}
      <ButtonLink href={href('page:sources')}>{t('nav.sources')}</ButtonLink>
    </>
  );
}
