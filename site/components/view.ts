import type { Ref } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** What components need to show blocks: the language, the day, and where things stand. */
export type View = {
  readonly t: Translate;
  readonly today: string;
  readonly href: (ref: Ref) => string;
  /** The address of a source, where it is at hand; otherwise a source is only named. */
  readonly sourceUrl?: (id: string) => string | undefined;
};
