import { type ToolId, toolIds } from '#content/index.ts';
import { paperOf } from '#shared/dialogue/answer-tool.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import { MonthSheet } from './MonthSheet.tsx';
import type { PageView } from './page-view.ts';
import { Tiles } from './Tiles.tsx';

/** Every tool. */
export function ToolsView({ view }: { readonly view: PageView }) {
  const { t, href, guide } = view;
  const tools = toolIds.map((id) => ({ href: href(`tool:${id}`), title: t(`tool.${id}.title`), summary: t(`tool.${id}.summary`) }));
  return (
    <>
      <p class="lead">{t('tools.intro')}</p>
      <Tiles items={[...tools, { href: `/${guide.bundle.locale}/room/`, title: t('nav.room'), summary: t('tools.room') }]} />
    </>
  );
}

/** What stands below the fields of a tool: how to do it by hand, and where to read on. Without script it is all there is. */
export function ToolView({ id, view }: { readonly id: ToolId; readonly view: PageView }) {
  const { t, guide, href } = view;
  const topics = guide.bundle.topics.filter((topic) => topic.tools.includes(id));
  return (
    <>
      <h2>{t('tools.paper')}</h2>
      {paperOf(id, guide).map((block, index) => (
        <BlockView key={index} block={block} view={view} level={3} />
      ))}
      {id === 'keep-proof' ? <p>{t('tool.keep-proof.paper-print')}</p> : null}
      {topics.length === 0 ? null : (
        <>
          <h2>{t('tools.topics')}</h2>
          <BlockView
            view={view}
            block={{ kind: 'links', items: topics.map((topic) => ({ to: `topic:${topic.id}`, title: topic.title })) }}
          />
        </>
      )}
      <ButtonLink href={href('page:tools')}>{t('nav.tools')}</ButtonLink>
      {id === 'keep-proof' ? <MonthSheet t={t} /> : null}
    </>
  );
}
