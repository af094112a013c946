import type { Node, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, ProseBlock, Ref } from '../schema/block.ts';
import type { Section } from '../schema/bundle.ts';
import { type SectionKey, sectionKeys } from '../schema/lists.ts';
import { refSchema } from '../schema/words.ts';
import type { Problem } from './problem.ts';

/** A link in a page and the line it stands on, for the reference check. */
export type PlacedRef = { readonly to: Ref; readonly line: number };

/** One paragraph or list item with its place in the page: what the languages must have in common is compared item by item. */
export type Item = { readonly place: string; readonly line: number; readonly text: string; readonly refs: string };

export type ParsedBody = {
  readonly intro: readonly ProseBlock[];
  readonly sections: readonly Section[];
  readonly refs: readonly PlacedRef[];
  readonly items: readonly Item[];
};

/**
 * Turns the Markdown of a page into sections of blocks. Only what every face can show is allowed:
 * paragraphs, numbered and plain lists, one level of headings, notes, bold, and links to things of the guide.
 */
export function parseBody(markdown: string, file: string, lineOffset: number, problems: Problem[]): ParsedBody {
  const intro: ProseBlock[] = [];
  const sections: { key: SectionKey; blocks: ProseBlock[] }[] = [];
  const refs: PlacedRef[] = [];
  const items: Item[] = [];
  const lineOf = (node: Node) => lineOffset + (node.position?.start.line ?? 1);

  const refuse = (
    node: Node,
    found: string,
    expected = 'paragraphs, "1." and "-" lists, "> " notes, **bold** and links such as topic:not-paid',
  ) =>
    problems.push({
      file,
      line: lineOf(node),
      field: 'text',
      what: 'this kind of Markdown cannot be shown everywhere',
      expected,
      found,
      fix: 'say it in a paragraph or a list',
    });

  const inline = (node: PhrasingContent): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value.replaceAll('\n', ' ') }];
      case 'strong':
        return [{ kind: 'strong', text: plain(node.children) }];
      case 'link': {
        const to = refSchema.safeParse(node.url);
        if (!to.success) {
          refuse(node, `a link to "${node.url}"`, 'a link to something of the guide, such as topic:not-paid or service:ru-emergency');
          return [];
        }
        refs.push({ to: to.data as Ref, line: lineOf(node) });
        return [{ kind: 'link', to: to.data as Ref, text: plain(node.children) }];
      }
      default:
        refuse(node, node.type);
        return [];
    }
  };
  const inlines = (paragraph: Paragraph, kind: string) => {
    const content = paragraph.children.flatMap(inline);
    const links = content.flatMap((part) => (part.kind === 'link' ? [part.to] : []));
    items.push({
      place: `${sections.at(-1)?.key ?? 'intro'}/${kind}`,
      line: lineOf(paragraph),
      text: content.map((part) => part.text).join(''),
      refs: links.toSorted().join(' '),
    });
    return content;
  };

  const block = (node: RootContent): ProseBlock | undefined => {
    switch (node.type) {
      case 'paragraph':
        return { kind: 'paragraph', inlines: inlines(node, 'paragraph') };
      case 'heading':
        return { kind: 'heading', text: plain(node.children) };
      case 'list': {
        const items = node.children.map((item) => {
          const [first, ...rest] = item.children;
          if (first?.type !== 'paragraph' || rest.length > 0) refuse(item, 'a list inside a list', 'list items of one paragraph');
          return first?.type === 'paragraph' ? inlines(first, node.ordered ? 'step' : 'item') : [];
        });
        return { kind: node.ordered ? 'steps' : 'list', items };
      }
      case 'blockquote': {
        const [first, ...rest] = node.children;
        if (first?.type !== 'paragraph' || rest.length > 0) refuse(node, 'a long quotation', 'a note of one paragraph');
        return first?.type === 'paragraph' ? { kind: 'note', inlines: inlines(first, 'note') } : undefined;
      }
      default:
        refuse(node, node.type);
        return undefined;
    }
  };

  for (const node of fromMarkdown(markdown).children) {
    if (node.type === 'heading' && node.depth === 2) {
      const key = sectionKeys.find((name) => name === plain(node.children));
      if (key) sections.push({ key, blocks: [] });
      else refuse(node, `the heading "${plain(node.children)}"`, `one of ## ${sectionKeys.join(', ## ')}`);
      continue;
    }
    const parsed = block(node);
    if (parsed) (sections.at(-1)?.blocks ?? intro).push(parsed);
  }
  return { intro, sections, refs, items };
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : '')).join('');
}
