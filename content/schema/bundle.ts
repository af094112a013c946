/** The compiled guide in one language: what site and bot read, and all they read. Plain JSON, deterministic. */
import type { ProseBlock, Ref } from './block.ts';
import type { Changes } from './bundle-changes.ts';
import type { Citation, Evidence } from './bundle-evidence.ts';
import type { RoomModule } from './bundle-room.ts';
import type { Questionnaire, StayLegalEntry } from './bundle-tools.ts';
import type { WordsEntry } from './bundle-words.ts';
import type { AgencyStatus, CardLanguage, Intent, Locale, Purpose, RuleTopic, SectionKey, Stage, ToolId } from './lists.ts';

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

/** The newest official list of agencies: its day, when somebody must get a newer one, and who publishes it. */
export type AgencyList = { readonly date: string; readonly reviewBy: string; readonly publisher: string };

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
  readonly changes: Changes;
  readonly retired: Readonly<Record<string, string>>;
  readonly strings: Strings;
  /** The words of a copy that is handed to somebody who reads another language: `tool.keep-proof.sheet` in every language. */
  readonly sheets: Readonly<Record<Locale, Strings>>;
};
