import type { Locale } from '#content/index.ts';

/** The texts of the panel that travel with its page, by their keys below `saved.`, with [names] to be filled in. */
export const panelKeys = [
  'saving',
  'saved',
  'asks',
  'agree',
  'stopped',
  'absent',
  'newer',
  'save',
  'check',
  'checking',
  'checked',
  'mended',
  'remove',
  'remove-what',
  'removed',
  'removed-visit',
] as const;

/** The texts of the panel, and what each language calls itself. */
export type PanelTexts = Readonly<Record<(typeof panelKeys)[number], string>> & { readonly names: Readonly<Record<Locale, string>> };
