import type { Ref } from '#content/index.ts';
import { type DeckSlide, makeDeck } from '#shared/room/make-deck.ts';
import type { Session } from '#shared/room/session.ts';
import { ContactCard } from '#site/components/ContactCard.tsx';
import { FactCard } from '#site/components/FactCard.tsx';
import { PhraseView } from '#site/components/PhraseView.tsx';
import type { PageView } from '#site/views/page-view.ts';
import type { Way } from './room-place.ts';

type Props = { readonly session: Session; readonly code: string; readonly view: PageView; readonly way: Way };

/** Everything from a session as one page, to read again and to print. */
export function Today({ session, code, view, way }: Props) {
  const { t, guide, today } = view;
  const { bundle } = guide;
  const deck = makeDeck(session, { bundle, today });
  const numbers = deck.flatMap((slide) => (slide.kind === 'end' ? slide.contacts : []));
  const place = bundle.places.find(({ id }) => id === session.place);
  return (
    <div class="room today">
      <p>
        <strong>
          <a href={view.href(`place:${session.place}`)}>{place?.name}</a>
        </strong>{' '}
        · {t(`room.audience.${session.audience}`)}
      </p>
      {session.modules.map((id) => {
        const slides = deck.filter(({ module }) => module === id);
        return (
          <section key={id}>
            <h2>{bundle.room.find((module) => module.id === id)?.title}</h2>
            {slides.map((slide) => (
              <SlideInText key={slide.key} slide={slide} view={view} />
            ))}
            <Topics slides={slides} view={view} />
          </section>
        );
      })}
      <section>
        <h2>{t('help.title')}</h2>
        {numbers.map((contact) => (
          <ContactCard key={contact.id} contact={contact} detail="line" view={view} />
        ))}
      </section>
      <p class="actions">
        <button type="button" onClick={() => window.print()}>
          {t('tool.show-card.print')}
        </button>
        <a class="button" href={way.to('plan', code)}>
          {t('room.plan')}
        </a>
      </p>
    </div>
  );
}

function SlideInText({ slide, view }: { readonly slide: DeckSlide; readonly view: PageView }) {
  switch (slide.kind) {
    case 'points':
      return (
        <>
          <h3>{slide.title}</h3>
          <ul>
            {slide.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </>
      );
    case 'facts':
      return (
        <>
          {slide.facts.length === 0 ? <p class="note">{view.t('room.unknown')}</p> : null}
          {slide.facts.map((fact) => (
            <FactCard key={fact.id} fact={fact} view={view} />
          ))}
        </>
      );
    case 'numbers':
      return (
        <>
          <h3>{slide.title}</h3>
          {slide.contacts.map((contact) => (
            <ContactCard key={contact.id} contact={contact} detail="line" view={view} level={3} />
          ))}
        </>
      );
    case 'card':
      return <PhraseView phrase={slide.card} languages={slide.languages} view={view} level={3} />;
    case 'question':
      return (
        <>
          <h3>{slide.question.ask}</h3>
          <p>{slide.question.why}</p>
        </>
      );
    // The name of a module stands above, the numbers of the end below; a story is for talking.
    case 'cover':
    case 'module':
    case 'story':
    case 'end':
      return null;
  }
}

/** Pages that say more. */
function Topics({ slides, view }: { readonly slides: readonly DeckSlide[]; readonly view: PageView }) {
  const seen = new Set<Ref>(slides.flatMap(({ see }) => see));
  const topics = view.guide.bundle.topics.filter(({ id }) => seen.has(`topic:${id}`));
  return topics.length === 0 ? null : (
    <>
      <h3>{view.t('topic.related')}</h3>
      <ul class="links">
        {topics.map(({ id, title }) => (
          <li key={id}>
            <a href={view.href(`topic:${id}`)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
