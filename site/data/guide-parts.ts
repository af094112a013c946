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
  /** With the words of the tools but for their names. */
  readonly tools: ToolData & { readonly strings: Strings };
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
  const { room: words, tool, ...otherStrings } = strings;
  const [toolNames, toolWords] = splitTools(below(tool));
  const placed = topics.map((topic, position) => [position, topic] as const);
  return {
    rest: { ...rest, strings: { ...otherStrings, tool: toolNames } },
    contacts,
    emergencies: placed.filter(([, topic]) => isUrgent(topic)),
    topics: placed.filter(([, topic]) => !isUrgent(topic)),
    facts,
    tools: { questionnaires, stayLegal, sheets, strings: toolWords },
    changes,
    room: { modules: room, strings: below(words) },
  };
}

/** The parts that are at hand. */
export type HeldParts = Pick<GuideParts, 'rest'> & { readonly [Name in keyof GuideParts]?: GuideParts[Name] | undefined };

/** The guide as far as its parts are at hand, in its own order. */
export function joinGuide({ rest, contacts = [], emergencies = [], topics = [], facts = [], tools = { ...noToolData, strings: {} }, changes = noChanges, room = noRoomData }: HeldParts): Bundle {
  const placed = [...emergencies, ...topics].sort(([one], [other]) => one - other);
  const { strings: toolWords, ...toolData } = tools;
  const strings = { ...rest.strings, tool: joinTools(below(rest.strings['tool']), toolWords), room: room.strings };
  return { ...rest, ...toolData, strings, changes, room: room.modules, contacts, topics: placed.map(([, topic]) => topic), facts, sources: [], words: noWords };
}

/** What every page may show of a tool. */
const named: readonly string[] = ['title', 'summary'];

/** The names of the tools, and all else they say. */
function splitTools(tools: Strings): readonly [names: Strings, words: Strings] {
  const pick = (wanted: (key: string) => boolean): Strings =>
    Object.fromEntries(
      Object.entries(tools).map(([id, texts]) => [id, Object.fromEntries(Object.entries(below(texts)).filter(([key]) => wanted(key)))]),
    );
  return [pick((key) => named.includes(key)), pick((key) => !named.includes(key))];
}

function joinTools(names: Strings, words: Strings): Strings {
  return Object.fromEntries(Object.entries(names).map(([id, texts]) => [id, { ...below(texts), ...below(words[id]) }]));
}

function below(texts: Strings | string | undefined): Strings {
  return typeof texts === 'object' ? texts : {};
}
