import type { Citation, Ref } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** The maintainers' address, and the name of the bot, as far as this build knows them. */
export type WordWays = { readonly mail?: string; readonly bot?: string };

/** What components need to show blocks: the language, the day, and where things stand. */
export type View = {
  readonly t: Translate;
  readonly today: string;
  readonly href: (ref: Ref) => string;
  /** The address of a source, where it is at hand; otherwise a source is only named. */
  readonly sourceUrl?: (id: string) => string | undefined;
  /** How a fact names its sources, where not by publisher and date. */
  readonly cite?: (citations: readonly Citation[]) => string;
  /** Where readers can say whether a number answered, if anywhere. */
  readonly word?: WordWays;
  /** Where the whole guide stands in one document, what stands elsewhere in it is linked and not said again. */
  readonly isOneDocument?: boolean;
};
