import type { Inline, ProseBlock, TopicEntry } from '#content/index.ts';

/** Everything that the text of a page links to. */
export function linkedIn(topic: Pick<TopicEntry, 'intro' | 'sections'>): ReadonlySet<string> {
  const blocks = [...topic.intro, ...topic.sections.flatMap((section) => section.blocks)];
  return new Set(blocks.flatMap(inlinesOf).flatMap((part) => (part.kind === 'link' ? [part.to] : [])));
}

function inlinesOf(block: ProseBlock): readonly Inline[] {
  if (block.kind === 'heading') return [];
  return block.kind === 'steps' || block.kind === 'list' ? block.items.flat() : block.inlines;
}
