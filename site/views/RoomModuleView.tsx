import type { RoomModule } from '#content/index.ts';
import { shownIn, topicsOf } from '#shared/dialogue/answer-room.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import type { PageView } from './page-view.ts';

/** A module of an orientation to read from paper or a phone, when there is no projector and nothing that runs a script. */
export function RoomModuleView({ module, view }: { readonly module: RoomModule; readonly view: PageView }) {
  const { t, guide } = view;
  const items = topicsOf(module, guide).map((topic) => ({ to: `topic:${topic.id}` as const, title: topic.title }));
  return (
    <>
      {shownIn(module).map((block, index) => (
        <BlockView key={index} block={block} view={view} />
      ))}
      {module.stories.map(({ id, text, ask, choices }) => (
        <section key={id}>
          <h2>{t('room.module.story')}</h2>
          <p>
            {text} <strong>{ask}</strong>
          </p>
          <ol type="a">
            {choices.map(({ letter, label, reply }) => (
              <li key={letter}>
                <strong>{label}.</strong> {reply}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {module.questions.map(({ id, ask, choices, right, why }) => (
        <section key={id}>
          <h3>
            {t('room.module.question')}: {ask}
          </h3>
          <ol type="a">
            {choices.map(({ letter, label }) => (
              <li key={letter}>{label}</li>
            ))}
          </ol>
          <p>
            {t('room.module.right', { answer: right })}. {why}
          </p>
        </section>
      ))}
      <h2>{t('topic.related')}</h2>
      <BlockView view={view} block={{ kind: 'links', items }} />
      <h2>{t('room.module.note')}</h2>
      <p>{module.note}</p>
      <ul>
        {module.slides.map(({ id, title, say }) => (
          <li key={id}>
            <strong>{title}.</strong> {say}
          </li>
        ))}
      </ul>
      <ButtonLink href={`/${guide.bundle.locale}/room/`}>{t('room.module.plan')}</ButtonLink>
    </>
  );
}
