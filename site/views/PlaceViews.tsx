import type { Bundle, Contact } from '#content/index.ts';
import { contactsFor } from '#shared/dialogue/answer-contacts.ts';
import { factsOf, partsOf, recentFacts } from '#shared/dialogue/answer-place.ts';
import type { PlacePart } from '#shared/links/href.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import { ContactCard } from '#site/components/ContactCard.tsx';
import { FactCard } from '#site/components/FactCard.tsx';
import { FactLinks } from './FactLinks.tsx';
import type { PageView } from './page-view.ts';
import { Tiles } from './Tiles.tsx';

type PlaceEntry = Bundle['places'][number];

/** All countries: those with a guide first, those with contacts only after them. */
export function PlacesView({ view }: { readonly view: PageView }) {
  const { t, guide, href } = view;
  const tiles = (depth: PlaceEntry['depth']) =>
    guide.bundle.places.filter((place) => place.depth === depth).map((place) => ({ href: href(`place:${place.id}`), title: place.name }));
  const contactsOnly = tiles('contacts');
  return (
    <>
      <Tiles look="short" items={tiles('guide')} />
      {contactsOnly.length === 0 ? null : (
        <>
          <h2>{t('place.contacts-only')}</h2>
          <Tiles look="short" items={contactsOnly} />
        </>
      )}
      <p class="small">{t('place.others-unknown')}</p>
    </>
  );
}

/** A country: what changed lately, the parts of what is known, and every contact. */
export function PlaceView({ place, view }: { readonly place: PlaceEntry; readonly view: PageView }) {
  const { t, guide, href, today } = view;
  const parts = partsOf(guide, place.id);
  // In one document the parts follow at once.
  const recent = view.isOneDocument ? [] : recentFacts(guide, place.id, today);
  const first = contactsFor(guide, place.id, undefined, today);
  // Search and links lead here, so those whose numbers stand in better contacts have their place too, after the others.
  const rest = guide.bundle.contacts
    .filter((contact) => contact.country === place.id && !first.some((shown) => shown.id === contact.id))
    .map((contact) => ({ ...contact, lines: rankLines(contact, today) }));
  const contacts = [...first, ...rest.filter((contact) => contact.lines.length > 0)];
  const numberless = rest.filter((contact) => contact.lines.length === 0);
  const detailOf = (contact: Pick<Contact, 'country'>) => (view.isOneDocument && contact.country !== place.id ? 'line' : 'full');
  return (
    <>
      {parts.length === 0 && !view.isOneDocument ? <p class="note">{t('place.only-contacts')}</p> : null}
      <Tiles
        items={(view.isOneDocument ? [] : parts).map((part) => ({
          href: `${href(`place:${place.id}`)}${part}/`,
          title: t(`place-part.${part}`),
          summary: t('place.rules', { count: factsOf(guide, place.id, part).length }),
        }))}
      />
      {recent.length === 0 ? null : (
        <>
          <h2>{t('place.recent')}</h2>
          <FactLinks facts={recent} view={view} />
        </>
      )}
      <h2>{t('place.contacts')}</h2>
      {view.isOneDocument ? null : <p class="small">{t('help.next')}</p>}
      {contacts.map((contact) => (
        <ContactCard key={contact.id} contact={contact} detail={detailOf(contact)} view={view} />
      ))}
      {numberless.length === 0 ? null : (
        <>
          <h2>{t('place.numberless')}</h2>
          <p class="small">{t('place.numberless-what')}</p>
          {numberless.map((contact) => (
            <ContactCard key={contact.id} contact={contact} detail="full" view={view} />
          ))}
        </>
      )}
    </>
  );
}

/** One part of a country: its rules, what must be done first. */
export function PlacePartView({ place, part, view }: { readonly place: PlaceEntry; readonly part: PlacePart; readonly view: PageView }) {
  const { t, guide, href } = view;
  return (
    <>
      {view.isOneDocument ? null : <p class="note">{t('place.rules-change')}</p>}
      {factsOf(guide, place.id, part).map((fact) => (
        <FactCard key={fact.id} fact={fact} view={view} level={1} />
      ))}
      {view.isOneDocument ? null : (
        <ButtonLink href={href(`place:${place.id}`)}>
          {t('place.contacts')}: {place.name}
        </ButtonLink>
      )}
    </>
  );
}
