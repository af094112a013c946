import type { SourceEntry } from '#content/index.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import type { View } from '#site/components/view.ts';

/** What a whole page needs: the guide, and the list of sources where it is at hand. */
export type PageView = View & { readonly guide: Guide; readonly sources: readonly SourceEntry[] };
