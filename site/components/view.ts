import type { Citation, Ref } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** What components need to show blocks: the language, the day, and where things stand. */
export type View = {
  readonly t: Translate;
  readonly today: string;
  readonly href: (ref: Ref) => string;
  /** The address of a source, where it is at hand; otherwise a source is only named. */
  readonly sourceUrl?: (id: string) => string | undefined;
  /** How a fact names its sources, where not by publisher and date. */
  readonly cite?: (citations: readonly Citation[]) => string;
  /** Where the whole guide stands in one document, what stands elsewhere in it is linked and not said again. */
  readonly isOneDocument?: boolean;
};
