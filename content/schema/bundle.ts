/** The compiled guide in one language: what site and bot read, and all they read. Plain JSON, deterministic. */
import type { ProseBlock, Ref } from './block.ts';
import type { RoomModule } from './bundle-room.ts';
import type {
  AgencyStatus,
  CardLanguage,
  DateKind,
  Intent,
  Locale,
  Purpose,
  QuestionnaireId,
  RuleTopic,
  SectionKey,
  SpanUnit,
  Stage,
  ToolId,
} from './lists.ts';

/** A source as a reader sees it beside a fact; the whole entry stands in `Bundle.sources`. */
export type Citation = { readonly source: string; readonly publisher: string; readonly date?: string; readonly own?: boolean };

/** Evidence for one number: pages that print it and calls to it. */
export type Evidence = {
  readonly pages: readonly { readonly date?: string; readonly own: boolean }[];
  readonly calls: readonly {
    readonly date: string;
    readonly outcome: 'answered' | 'no-answer' | 'busy' | 'off' | 'wrong' | 'closed';
    readonly by: string;
  }[];
};

/** One number of a contact. */
export type Line = {
  /** What people read: `+971 4 394 5814`, `112`. */
  readonly dial: string;
  readonly e164?: string;
  readonly kind: 'e164' | 'short' | 'tollfree';
  readonly abroad: 'yes' | 'no' | 'unknown';
  readonly fax: boolean;
  readonly label: string;
  readonly evidence: Evidence;
};

/** A service or a mission. */
export type Contact = {
  readonly id: Ref;
  readonly kind: 'service' | 'mission';
  readonly country: string;
  readonly places: readonly string[];
  readonly name: string;
  readonly what?: string;
  readonly operator?: string;
  readonly city?: string;
  readonly purposes: readonly Purpose[];
  readonly lines: readonly Line[];
  readonly emails: readonly string[];
  readonly websites: readonly string[];
  readonly apps: readonly string[];
  readonly address?: string;
  readonly hours?: string;
  readonly languages: readonly string[];
  readonly cost?: string;
  readonly caution?: string;
  readonly asOf: string;
  readonly reviewBy: string;
  readonly sources: readonly Citation[];
};

/** A dated rule, scheme, trick or register. */
export type Fact = {
  readonly id: Ref;
  readonly about: RuleTopic;
  readonly places: readonly string[];
  readonly title: string;
  readonly statement: string;
  readonly signs: readonly string[];
  readonly do?: string;
  readonly caution?: string;
  readonly weight: 'act' | 'know' | 'background';
  readonly inForce: 'yes' | 'planned' | 'ended' | 'unconfirmed';
  readonly from?: string;
  readonly asOf: string;
  readonly reviewBy: string;
  readonly topics: readonly string[];
  readonly sources: readonly Citation[];
};

export type PlaceEntry = {
  readonly id: string;
  readonly name: string;
  readonly role: 'home' | 'destination';
  readonly depth: 'guide' | 'contacts';
  readonly languages: readonly CardLanguage[];
};

export type Section = { readonly key: SectionKey; readonly blocks: readonly ProseBlock[] };

export type TopicEntry = {
  readonly id: string;
  readonly stage: Stage;
  readonly intent?: Intent;
  readonly title: string;
  readonly summary: string;
  readonly intro: readonly ProseBlock[];
  readonly sections: readonly Section[];
  readonly contacts: readonly Purpose[];
  readonly facts: readonly Ref[];
  readonly related: readonly string[];
  readonly tools: readonly ToolId[];
  readonly sources: readonly Citation[];
  readonly asOf: string;
  readonly reviewed: { readonly native: boolean; readonly lawyer: boolean };
};

export type PhraseCard = {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  /** The sentence in the reader's language. */
  readonly own: string;
  readonly says: readonly { readonly language: CardLanguage; readonly text: string; readonly sound: string }[];
};

export type SourceEntry = {
  readonly id: string;
  readonly publisher: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly readOn: string;
};

/** A licence that stands, or once stood, on the official list of agencies. */
export type AgencyEntry = {
  readonly licence: string;
  readonly name: string;
  readonly issued?: string;
  readonly expires?: string;
  readonly status: AgencyStatus;
  /** Since when it is suspended or withdrawn. */
  readonly ended?: string;
  /** The newest list on which it stands. */
  readonly listDate: string;
  /** The first list on which it stands no more. */
  readonly missingSince?: string;
};

/** An answer to choose, with the letter that stands for it. A choice that is a country names it. */
export type Choice = { readonly letter: string; readonly label: string; readonly place?: string };

/** A question of a tool. */
export type Question = {
  readonly id: string;
  readonly ask: string;
  /** None: yes, no, do not know (`y`, `n`, `u`). */
  readonly choices: readonly Choice[];
  /** For each of these earlier questions, the letters after which this one is asked. */
  readonly when: Readonly<Record<string, string>>;
  /** The letters that are a warning sign; what the person has said with them; why; what to ask for; what never to give. */
  readonly sign?: {
    readonly letters: string;
    readonly says: string;
    readonly why: string;
    readonly write?: string;
    readonly never?: string;
  };
  readonly see: readonly Ref[];
  /** Which of the questionnaire's sources it rests on. */
  readonly cites: readonly number[];
};

/** The questions of a tool in their order. */
export type Questionnaire = {
  readonly tool: QuestionnaireId;
  /** Four hexadecimal digits; others when questions, their order or their letters are. Answers belong to one edition. */
  readonly edition: string;
  readonly questions: readonly Question[];
  readonly sources: readonly Citation[];
  /** The first day on which one of the rows must be looked at again. */
  readonly reviewBy: string;
};
/** The newest official list of agencies: its day, when somebody must get a newer one, and who publishes it. */
export type AgencyList = { readonly date: string; readonly reviewBy: string; readonly publisher: string };

/** How people type things. Groups and intents come from all three languages: people write in whichever they have. */
export type WordsEntry = {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly same: Readonly<Record<string, readonly string[]>>;
  readonly fillers: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly intents: readonly {
    readonly intent: Intent;
    readonly opens: string;
    readonly phrases: readonly string[];
  }[];
  readonly danger: DangerWeights;
};

/**
 * Weights of features without a list of features: in which of so many drawers each lies (the steps from one drawer that
 * is filled to the next, in letters) and how many units it weighs. shared/search/weight-table.ts packs and reads them.
 */
export type PackedWeights = {
  readonly unit: number;
  readonly drawers: number;
  readonly far: string;
  readonly near: string;
  readonly units: string;
};

/** What was learned from examples of danger: `npm run learn` writes it, shared/search/weigh-message.ts reads it. */
export type DangerWeights = {
  /** Whether there is danger: what must be exceeded, what a message without features weighs, and the weights of features. */
  readonly alarm: PackedWeights & { readonly least: number; readonly bias: number };
  /** Which danger: the weights of features for each emergency, as `0 <passport>`, and a bias for each. */
  readonly kinds: PackedWeights & { readonly bias: readonly number[] };
};

/** A length of time out of the numbers of a rule. */
export type Span = { readonly amount: number; readonly unit: SpanUnit };

type DeadlineWords = {
  readonly id: string;
  readonly place: string;
  readonly rule: Ref;
  readonly span: Span;
  readonly title: string;
  readonly do: string;
  /** What to read when the day has passed. */
  readonly whenPast: readonly Ref[];
};

/** How many days somebody may stay. Days are counted together within a visit, a year, or a window that ends on the day itself. */
export type CountEntry = DeadlineWords & {
  readonly kind: 'count';
  readonly per: 'visit' | 'calendar-year' | 'first-entry' | Span;
  /** Ids of deadlines: while one of them is still to come, the count does not bind; `extendedRule` says so. */
  readonly extendedBy: readonly string[];
  readonly extendedRule?: Ref;
};

/** The last day for something, counted from a date, or before it. */
export type TermEntry = DeadlineWords & {
  readonly kind: 'term';
  readonly from: DateKind;
  readonly isBefore: boolean;
  /** Again every month, so many times. */
  readonly months?: number;
  /** Nothing is left to do once one of these dates is known. */
  readonly doneBy: readonly DateKind[];
};

export type DeadlineEntry = CountEntry | TermEntry;

/** What the tool stay-legal needs beside the guide. */
export type StayLegalEntry = {
  readonly deadlines: readonly DeadlineEntry[];
  /** Beginnings of the names of the twelve months, and of the words that say what a date is, in all languages. */
  readonly months: readonly (readonly string[])[];
  readonly kinds: readonly (readonly [kind: DateKind, words: readonly string[]])[];
};

/** Interface texts, nested by area, as i18next reads them. */
export type Strings = { readonly [key: string]: string | Strings };

export type Bundle = {
  readonly locale: Locale;
  readonly places: readonly PlaceEntry[];
  readonly contacts: readonly Contact[];
  readonly facts: readonly Fact[];
  readonly topics: readonly TopicEntry[];
  readonly phrases: readonly PhraseCard[];
  /** Empty, and without a list, until staff import one. */
  readonly agencies: readonly AgencyEntry[];
  readonly questionnaires: readonly Questionnaire[];
  readonly agencyList?: AgencyList;
  readonly sources: readonly SourceEntry[];
  readonly words: WordsEntry;
  readonly stayLegal: StayLegalEntry;
  /** What staff show to a room, in the order in which it is shown. */
  readonly room: readonly RoomModule[];
  readonly retired: Readonly<Record<string, string>>;
  readonly strings: Strings;
  /** The words of a copy that is handed to somebody who reads another language: `tool.keep-proof.sheet` in every language. */
  readonly sheets: Readonly<Record<Locale, Strings>>;
};
