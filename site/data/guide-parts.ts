import type { Bundle, Contact, Fact, Strings, TopicEntry } from '#content/index.ts';
import { noWords } from '#shared/search/no-words.ts';

/** Pages of topics with their positions among all pages. */
type PlacedTopics = readonly (readonly [position: number, topic: TopicEntry])[];

/**
 * The guide as it travels to phones: what is needed first, and what may wait. Without the list of sources, which only
 * its own pages show, and without the words that only search and assistant need.
 */
export type GuideParts = {
  /** Everything that every page needs. */
  readonly rest: Omit<Bundle, 'topics' | 'facts' | 'contacts' | 'sources' | 'words' | 'room' | 'changes' | keyof ToolData>;
  readonly contacts: readonly Contact[];
  /** The pages that an emergency opens. */
  readonly emergencies: PlacedTopics;
  readonly topics: PlacedTopics;
  readonly facts: readonly Fact[];
  readonly tools: ToolData;
  /** What only the page of changes needs. */
  readonly changes: Bundle['changes'];
  readonly room: RoomData;
};

/** What only somebody in front of a room needs, with its words. */
type RoomData = { readonly modules: Bundle['room']; readonly strings: Strings };

const noRoomData: RoomData = { modules: [], strings: {} };

/** What only the tools need. */
type ToolData = Pick<Bundle, 'questionnaires' | 'stayLegal' | 'sheets'>;

/** The tools of a guide that is only read. */
export const noToolData: ToolData = {
  questionnaires: [],
  stayLegal: { deadlines: [], months: [], kinds: [] },
  sheets: { tg: {}, ru: {}, en: {} },
};

/** A guide of which nobody asks what changed. */
export const noChanges: Bundle['changes'] = { entries: [] };

/** @param isUrgent whether an emergency opens this page */
export function splitGuide(bundle: Bundle, isUrgent: (topic: TopicEntry) => boolean): GuideParts {
  const { topics, facts, contacts, questionnaires, stayLegal, sheets, room, changes, strings, sources: _, words: __, ...rest } = bundle;
  const { room: words = {}, ...otherStrings } = strings;
  const placed = topics.map((topic, position) => [position, topic] as const);
  return {
    rest: { ...rest, strings: otherStrings },
    contacts,
    emergencies: placed.filter(([, topic]) => isUrgent(topic)),
    topics: placed.filter(([, topic]) => !isUrgent(topic)),
    facts,
    tools: { questionnaires, stayLegal, sheets },
    changes,
    room: { modules: room, strings: typeof words === 'string' ? {} : words },
  };
}

/** The parts that are at hand. */
export type HeldParts = Pick<GuideParts, 'rest'> & { readonly [Name in keyof GuideParts]?: GuideParts[Name] | undefined };

/** The guide as far as its parts are at hand, in its own order. */
export function joinGuide({ rest, contacts = [], emergencies = [], topics = [], facts = [], tools = noToolData, changes = noChanges, room = noRoomData }: HeldParts): Bundle {
  const placed = [...emergencies, ...topics].sort(([one], [other]) => one - other);
  const strings = { ...rest.strings, room: room.strings };
  return { ...rest, ...tools, strings, changes, room: room.modules, contacts, topics: placed.map(([, topic]) => topic), facts, sources: [], words: noWords };
}
