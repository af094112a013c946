/** What the tools need, compiled, in one language. */
import type { Ref } from './block.ts';
import type { Citation } from './bundle-evidence.ts';
import type { DateKind, QuestionnaireId, SpanUnit } from './lists.ts';

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
