import { contactsFor } from '#shared/dialogue/answer-contacts.ts';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import { ContactCard } from '#site/components/ContactCard.tsx';
import type { PageView } from './page-view.ts';
import { Tiles } from './Tiles.tsx';

/** On the page of a trouble stand the first numbers of each contact; the help page has them all. */
const linesInTrouble = 2;

/** The numbers of every country of the guide, folded up. Opens without script. */
export function NumbersByPlace({ topic, most, view }: { readonly topic?: string; readonly most: number; readonly view: PageView }) {
  const { t, guide, today, href } = view;
  const places = guide.bundle.places.filter((place) => place.depth === 'guide');
  if (view.isOneDocument) return <Tiles items={places.map((place) => ({ href: href(`place:${place.id}`), title: place.name }))} />;
  return (
    <div class="chips">
      {places.map((place) => {
        const contacts = contactsFor(guide, place.id, topic, today).slice(0, most);
        return contacts.length === 0 ? null : (
          <details key={place.id} name="place">
            <summary>{place.name}</summary>
            {/* The address …/help/#ae leads inside, so that the country unfolds. */}
            <p class="small" id={place.id.toLowerCase()}>
              {t('help.next')}
            </p>
            {contacts.map((contact) => (
              <ContactCard
                key={contact.id}
                contact={contact}
                detail="line"
                view={view}
                {...(topic === undefined ? {} : { most: linesInTrouble })}
              />
            ))}
            <ButtonLink href={href(`place:${place.id}`)}>{t('help.all-numbers-of', { place: place.name })}</ButtonLink>
          </details>
        );
      })}
    </div>
  );
}
