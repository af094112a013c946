import type { Node, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, ProseBlock, Ref } from '../schema/block.ts';
import type { Section } from '../schema/bundle.ts';
import { type SectionKey, sectionKeys } from '../schema/lists.ts';
import { refSchema } from '../schema/words.ts';
import type { Problem } from './problem.ts';
import { remember } from './remember.ts';

const readMarkdown = remember((text) => fromMarkdown(text));

/** A link in a page, its words and the line it stands on, for the check of links. */
export type PlacedRef = { readonly to: Ref; readonly text: string; readonly line: number };

/** One paragraph or list item with its place in the page: what the languages must have in common is compared item by item. */
export type Item = { readonly place: string; readonly line: number; readonly text: string; readonly refs: string };

export type ParsedBody = {
  readonly intro: readonly ProseBlock[];
  readonly sections: readonly Section[];
  readonly refs: readonly PlacedRef[];
  readonly items: readonly Item[];
  /** The line of the heading of each section. */
  readonly headings: ReadonlyMap<SectionKey, number>;
};

/** What a problem says when a page holds Markdown that some face cannot show. */
export const cannotBeShown = 'this kind of Markdown cannot be shown everywhere';

/**
 * Turns the Markdown of a page into sections of blocks. Only what every face can show is allowed:
 * paragraphs, numbered and plain lists, one level of headings, notes, bold, and links to things of the guide.
 */
export function parseBody(markdown: string, file: string, lineOffset: number, problems: Problem[]): ParsedBody {
  const intro: ProseBlock[] = [];
  const sections: { key: SectionKey; blocks: ProseBlock[] }[] = [];
  const refs: PlacedRef[] = [];
  const items: Item[] = [];
  const headings = new Map<SectionKey, number>();
  const lineOf = (node: Node) => lineOffset + (node.position?.start.line ?? 1);

  const refuse = (
    node: Node,
    found: string,
    expected = 'paragraphs, "1." and "-" lists, "> " notes, **bold** and links such as topic:not-paid',
  ) => {
    const line = lineOf(node);
    if (problems.some((other) => other.file === file && other.line === line && other.found === found)) return;
    problems.push({ file, line, field: 'text', what: cannotBeShown, expected, found, fix: 'say it in a paragraph or a list' });
  };

  const inline = (node: PhrasingContent): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value.replaceAll('\n', ' ') }];
      case 'strong':
        return [{ kind: 'strong', text: words(node.children, 'bold') }];
      case 'link': {
        const to = refSchema.safeParse(node.url);
        if (!to.success) {
          refuse(node, `a link to "${node.url}"`, 'a link to something of the guide, such as topic:not-paid or service:ru-emergency');
          return [{ kind: 'text', text: plain(node.children) }];
        }
        const text = words(node.children, 'a link');
        refs.push({ to: to.data as Ref, text, line: lineOf(node) });
        return [{ kind: 'link', to: to.data as Ref, text }];
      }
      default:
        refuse(node, nameOf(node));
        return [{ kind: 'text', text: plain([node]) }];
    }
  };
  /** The words inside bold, a link or a heading: nothing else may stand there, or it would be lost. */
  const words = (nodes: readonly PhrasingContent[], container: string): string => {
    for (const node of nodes.filter((inner) => inner.type !== 'text' && (inner.type !== 'strong' || container === 'bold')))
      refuse(node, `${nameOf(node)} inside ${container}`);
    return plain(nodes).replaceAll('\n', ' ');
  };
  const addItem = (node: Node, kind: string, content: readonly Inline[]) => {
    const links = content.flatMap((part) => (part.kind === 'link' ? [part.to] : []));
    items.push({
      place: `${sections.at(-1)?.key ?? 'intro'}/${kind}`,
      line: lineOf(node),
      text: content.map((part) => part.text).join(''),
      refs: links.toSorted().join(' '),
    });
  };
  const inlines = (paragraph: Paragraph, kind: string) => {
    const content = paragraph.children.flatMap(inline);
    if (/^\s*\|.*\|\s*$/m.test(plain(paragraph.children))) refuse(paragraph, 'a table');
    addItem(paragraph, kind, content);
    return content;
  };

  const block = (node: RootContent): ProseBlock | undefined => {
    switch (node.type) {
      case 'paragraph':
        return { kind: 'paragraph', inlines: inlines(node, 'paragraph') };
      case 'heading': {
        if (node.depth !== 3)
          refuse(node, `a heading that begins with "${'#'.repeat(node.depth)}"`, '"## " before a part, "### " inside it');
        const text = words(node.children, 'a heading');
        addItem(node, 'heading', [{ kind: 'text', text }]);
        return { kind: 'heading', text };
      }
      case 'list': {
        const items = node.children.map((item) => {
          const [first, ...rest] = item.children;
          const found = rest.some((inner) => inner.type === 'list')
            ? 'a list inside a list'
            : first
              ? 'several paragraphs'
              : 'an empty list item';
          if (first?.type !== 'paragraph' || rest.length > 0) refuse(rest[0] ?? item, found, 'list items of one paragraph');
          return first?.type === 'paragraph' ? inlines(first, node.ordered ? 'step' : 'item') : [];
        });
        return { kind: node.ordered ? 'steps' : 'list', items };
      }
      case 'blockquote': {
        const [first, ...rest] = node.children;
        if (first?.type !== 'paragraph' || rest.length > 0) refuse(rest[0] ?? node, 'a note of several parts', 'a note of one paragraph');
        return first?.type === 'paragraph' ? { kind: 'note', inlines: inlines(first, 'note') } : undefined;
      }
      default:
        refuse(node, nameOf(node));
        return undefined;
    }
  };

  for (const node of readMarkdown(markdown).children) {
    if (node.type === 'heading' && node.depth === 2) {
      const key = sectionKeys.find((name) => name === plain(node.children));
      if (key && headings.has(key)) refuse(node, `a second part "## ${key}"`, 'every part once');
      if (key) {
        headings.set(key, lineOf(node));
        sections.push({ key, blocks: [] });
      } else refuse(node, `the heading "${plain(node.children)}"`, `one of ## ${sectionKeys.join(', ## ')}`);
      continue;
    }
    const parsed = block(node);
    if (parsed) (sections.at(-1)?.blocks ?? intro).push(parsed);
  }
  return { intro, sections, refs, items, headings };
}

const names: Readonly<Record<string, string>> = {
  emphasis: '*slanted text*',
  inlineCode: '`code`',
  code: 'code (four spaces or ``` at the beginning)',
  image: 'a picture',
  html: 'HTML',
  link: 'a link',
  strong: 'bold',
  break: 'two spaces at the end of the line',
  thematicBreak: 'a line "---"',
};

/** What a writer calls this piece of Markdown. */
function nameOf(node: Node): string {
  return names[node.type] ?? node.type;
}

function plain(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : '')).join('');
}
