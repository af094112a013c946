/** What speaks for a fact or a number, compiled. */

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
