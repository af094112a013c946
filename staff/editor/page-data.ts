import type { CmsConfig } from 'decap-cms-core';

/** Words of the browser's part of the editor. */
export const wordNames = ['letters', 'busy', 'right', 'lost', 'bot', 'page', 'reason', 'reason-about', 'retire', 'keep', 'kept'] as const;
export type Words = Readonly<Record<(typeof wordNames)[number] | 'home', string>>;

/** What the CMS calls its buttons and messages, in our words: it thinks that saving publishes. */
export type CmsWords = Readonly<Record<'editor' | 'toolbar' | 'toast', Readonly<Record<string, string>>>>;

/** What the server tells the browser's part when it opens. */
export type PageData = { readonly config: CmsConfig; readonly words: Words; readonly cms: CmsWords };

/** What the pane beside the form shows. */
export type PreviewAnswer =
  | {
      readonly kind: 'seen';
      readonly address: string;
      readonly page: string;
      readonly answer: string;
      /** What saving will write besides what was typed. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'problems'; readonly sentences: readonly string[] };
