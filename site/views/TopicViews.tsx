import type { Stage, TopicEntry } from '#content/index.ts';
import { stagesOf, topicsOf } from '#shared/dialogue/journey.ts';
import { describeAsOf } from '#shared/format/describe.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import { Sources } from '#site/components/Sources.tsx';
import { FactLinks } from './FactLinks.tsx';
import { linkedIn } from './linked-in.ts';
import { NumbersByPlace } from './NumbersByPlace.tsx';
import type { PageView } from './page-view.ts';

/** Every page, by stage of the journey. */
export function TopicsView({ view }: { readonly view: PageView }) {
  const { t, guide } = view;
  return (
    <>
      {stagesOf(guide.bundle).map((stage) => (
        <section key={stage}>
          <h2 id={stage}>{t(`stage.${stage}`)}</h2>
          <TopicLinks topics={topicsOf(guide.bundle, stage)} view={view} />
        </section>
      ))}
    </>
  );
}

/** The landing page of one stage: the women's path, the family's path, the way back, and the others. */
export function StageView({ stage, view }: { readonly stage: Stage; readonly view: PageView }) {
  const { t, guide, href } = view;
  return (
    <>
      <p class="lead">{t(`stage-intro.${stage}`)}</p>
      <TopicLinks topics={topicsOf(guide.bundle, stage)} view={view} />
      <ButtonLink href={href('page:topics')}>{t('nav.topics')}</ButtonLink>
    </>
  );
}

function TopicLinks({ topics, view }: { readonly topics: readonly TopicEntry[]; readonly view: PageView }) {
  const items = topics.map((topic) => ({ to: `topic:${topic.id}` as const, title: topic.title, summary: topic.summary }));
  return <BlockView view={view} block={{ kind: 'links', items }} />;
}

const shownInTrouble = 3;

/** One page. Somebody in trouble gets the numbers before the text; on other pages a link leads to them. */
export function TopicView({ topic, view }: { readonly topic: TopicEntry; readonly view: PageView }) {
  const { t, guide, href } = view;
  const { bundle } = guide;
  // One document has room for less: its rules stand by country, and a link in the text is enough.
  const linked = view.isOneDocument ? linkedIn(topic) : new Set<string>();
  const facts = view.isOneDocument ? [] : topic.facts.flatMap((ref) => bundle.facts.filter((fact) => fact.id === ref));
  const related = topic.related.flatMap((id) => bundle.topics.filter((other) => other.id === id && !linked.has(`topic:${id}`)));
  const isUrgent = topic.intent !== undefined;
  const toNumbers = <ButtonLink href={href('page:help')}>{t('topic.numbers')}</ButtonLink>;
  return (
    <>
      {topic.intro.length === 0 ? (
        <p class="lead">{topic.summary}</p>
      ) : (
        topic.intro.map((block, index) => <BlockView key={index} block={block} view={view} />)
      )}
      {isUrgent && view.isOneDocument ? toNumbers : null}
      {isUrgent && !view.isOneDocument ? (
        <>
          <h2>{t('topic.numbers')}</h2>
          <NumbersByPlace topic={topic.id} most={shownInTrouble} view={view} />
        </>
      ) : null}
      {topic.sections.map((section) => (
        <section key={section.key}>
          <h2>{t(`section.${section.key}`)}</h2>
          {section.blocks.map((block, index) => (
            <BlockView key={index} block={block} view={view} level={3} />
          ))}
        </section>
      ))}
      {isUrgent || view.isOneDocument ? null : toNumbers}
      {(view.isOneDocument ? [] : topic.tools).map((id) => (
        <ButtonLink key={id} href={href(`tool:${id}`)}>
          {t(`tool.${id}.title`)}
        </ButtonLink>
      ))}
      {facts.length === 0 ? null : (
        <>
          <h2>{t('topic.facts')}</h2>
          <FactLinks facts={facts} view={view} />
        </>
      )}
      {related.length === 0 ? null : (
        <>
          <h2>{t('topic.related')}</h2>
          <BlockView
            view={view}
            block={{ kind: 'links', items: related.map((other) => ({ to: `topic:${other.id}` as const, title: other.title })) }}
          />
        </>
      )}
      {view.isOneDocument || (topic.reviewed.native && topic.reviewed.lawyer) ? null : <p class="small">{t('topic.not-reviewed')}</p>}
      <Sources citations={topic.sources} asOf={describeAsOf(topic.asOf, t)} view={view} />
    </>
  );
}
