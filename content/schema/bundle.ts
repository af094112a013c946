/** The compiled guide in one language: what site and bot read, and all they read. Plain JSON, deterministic. */
import type { ProseBlock, Ref } from './block.ts';
import type { AgencyStatus, CardLanguage, Intent, Locale, Purpose, RuleTopic, SectionKey, Stage, ToolId } from './lists.ts';

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

/** What was learned from examples of danger: `npm run learn` writes it, shared/search/find-intent.ts reads it. */
export type DangerWeights = {
  /** Whether there is danger: a letter for each drawer of features (`m` nothing, `n` one unit for danger, `l` one against). */
  readonly alarm: { readonly unit: number; readonly least: number; readonly bias: number; readonly table: string };
  /** Which danger: lines such as `<passport> <take> A3B-1`, a feature and its weight in units for each emergency. */
  readonly kinds: { readonly unit: number; readonly bias: readonly number[]; readonly features: string };
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
  readonly agencyList?: AgencyList;
  readonly sources: readonly SourceEntry[];
  readonly words: WordsEntry;
  readonly retired: Readonly<Record<string, string>>;
  readonly strings: Strings;
};
