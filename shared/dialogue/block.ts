import type { Fact, PhraseCard, ProseBlock, Ref } from '#content/index.ts';
import type { RankedContact } from '#shared/trust/rank-contacts.ts';

/** A line of a list that leads somewhere. */
export type LinkItem = { readonly to: Ref; readonly title: string; readonly summary?: string };

/**
 * What an answer is made of. Closed: the page, the site's assistant, Telegram and the terminal each render every kind.
 * A contact is shown as `line` (name, numbers, standing) or `full` (everything we know).
 */
export type Block =
  | ProseBlock
  | { readonly kind: 'contact'; readonly contact: RankedContact; readonly detail: 'line' | 'full' }
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'phrase'; readonly phrase: PhraseCard; readonly languages: readonly string[] }
  | { readonly kind: 'links'; readonly items: readonly LinkItem[] };

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

export function note(text: string): Block {
  return { kind: 'note', inlines: [{ kind: 'text', text }] };
}
