/**
 * What a page is made of: plain data in a closed union. Every face renders every kind; a kind that a face
 * forgets is a type error. Markdown becomes this once, in `compile/`.
 */

/** A pointer to something in the guide: `topic:not-paid`, `place:AE`, `service:…`, `mission:…`, `rule:…`, `tool:…`, `page:help`. */
export type Ref = `${'topic' | 'place' | 'mission' | 'service' | 'rule' | 'tool' | 'page'}:${string}`;

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly to: Ref; readonly text: string };

/** What the Markdown of a page can become. */
export type ProseBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'steps'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'note'; readonly inlines: readonly Inline[] };
