import type { Contact, Purpose, Ref } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { type RankedContact, rankContacts, rankLines } from '#shared/trust/rank-contacts.ts';
import { takesWord } from '#shared/trust/readers-word.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { type Action, action, inRows, type Reply } from './reply.ts';
import type { State } from './scene.ts';

/** The order of help when no page says another: danger now, then organisations, then the consulate, then offices of the state. */
export const dangerOrder: readonly Purpose[] = [
  'emergency',
  'police',
  'trafficking',
  'violence-against-women',
  'labour-rights',
  'legal-aid',
  'consular',
  'migration-status',
  'mental-health',
  'children',
  'general',
  'health',
  'recruitment',
];

const shownAtOnce = 6;

/** Contacts of one country for a topic, in the order to try them. */
export function contactsFor(guide: Guide, place: string, topic: string | undefined, today: string): readonly RankedContact[] {
  const purposes = guide.bundle.topics.find((candidate) => candidate.id === topic)?.contacts ?? dangerOrder;
  return rankContacts(guide.bundle.contacts, { place, purposes, today });
}

/** "Where are you?": the numbers follow. */
export function answerWhere(state: State, topic: string | undefined, guide: Guide): Reply {
  const scene = (place: string) => ({ kind: 'numbers' as const, place, ...(topic === undefined ? {} : { topic }) });
  const places = guide.bundle.places
    .filter((place) => place.depth === 'guide')
    .map((place) => action(state, place.name, { scene: scene(place.id) }));
  const now =
    guide.bundle.topics.some((candidate) => candidate.id === 'danger-now') && topic === undefined
      ? [[action(state, guide.t('help.what-to-do'), { scene: { kind: 'topic', id: 'danger-now' } })]]
      : [];
  return {
    blocks: [heading(guide.t('help.title')), paragraph(guide.t('help.where'))],
    actions: [...inRows(places, 2), ...now, [homeAction(state, guide)]],
    page: hrefOf('page:help', guide.bundle),
  };
}

/** The numbers of one country, best first, each with its standing; then what to try next. */
export function answerNumbers(
  state: State,
  placeId: string,
  topic: string | undefined,
  guide: Guide,
  world: World,
): readonly Reply[] | undefined {
  const place = guide.bundle.places.find((candidate) => candidate.id === placeId);
  if (!place) return undefined;
  const contacts = contactsFor(guide, placeId, topic, world.today).slice(0, shownAtOnce);
  const blocks: Block[] = [
    heading(place.name),
    ...contacts.map((contact): Block => ({ kind: 'contact', contact, detail: 'line' })),
    note(guide.t('help.next')),
  ];
  return [
    {
      blocks,
      actions: [
        ...inRows(
          contacts.map((contact) => action(state, contact.name, { scene: { kind: 'contact', id: contact.id } })),
          1,
        ),
        [
          action(state, guide.t('help.elsewhere'), { scene: topic === undefined ? { kind: 'danger' } : { kind: 'where', topic } }),
          homeAction(state, guide),
        ],
      ],
      page: hrefOf(`place:${placeId}`, guide.bundle),
    },
  ];
}

/** One contact with all we know, and the next to try. */
export function answerContact(state: State, id: Ref, guide: Guide, world: World): readonly Reply[] | undefined {
  const contact = guide.bundle.contacts.find((candidate) => candidate.id === id);
  if (!contact) return undefined;
  const ranked: RankedContact = { ...contact, lines: rankLines(contact, world.today) };
  const word =
    world.takesWord && takesWord(contact) && ranked.lines.length > 0
      ? [[action(state, guide.t('word.ask'), { scene: { kind: 'word', id, at: '' } })]]
      : [];
  const blocks: Block[] = [{ kind: 'contact', contact: ranked, detail: 'full' }];
  return [
    {
      blocks,
      actions: [
        ...nextContacts(state, contact, guide, world),
        ...word,
        [action(state, guide.t('help.all-numbers'), { scene: { kind: 'numbers', place: contact.country } }), homeAction(state, guide)],
      ],
      page: hrefOf(id, guide.bundle),
    },
  ];
}

/** The next two to try when a contact does not answer. */
export function nextContacts(state: State, { id, country, purposes, lines }: Contact, guide: Guide, world: World): readonly Action[][] {
  // The same number under another name is no other door.
  const isElsewhere = (other: RankedContact) => other.id !== id && !other.lines.some((line) => lines.some((own) => own.dial === line.dial));
  return rankContacts(guide.bundle.contacts, { place: country, purposes, today: world.today })
    .filter(isElsewhere)
    .slice(0, 2)
    .map((other) => [action(state, guide.t('help.try-next', { name: other.name }), { scene: { kind: 'contact', id: other.id } })]);
}
