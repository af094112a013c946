import type { PageView } from '#site/views/page-view.ts';

/** What the fields of a tool need: the guide, the day, and where things stand. */
export type ToolProps = { readonly view: PageView };
