import type { Inline } from '#content/index.ts';
import type { Block } from '#shared/dialogue/block.ts';
import { ContactCard } from './ContactCard.tsx';
import { FactCard } from './FactCard.tsx';
import { PhraseView } from './PhraseView.tsx';
import type { View } from './view.ts';

/** Shows any block, on pages and in the assistant. `level` is the heading level of blocks here. */
export function BlockView({ block, view, level = 2 }: { readonly block: Block; readonly view: View; readonly level?: 2 | 3 }) {
  switch (block.kind) {
    case 'heading':
      return level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} view={view} />
        </p>
      );
    case 'note':
      return (
        <p class="note">
          <Inlines inlines={block.inlines} view={view} />
        </p>
      );
    case 'steps':
      return (
        <ol>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inlines inlines={item} view={view} />
            </li>
          ))}
        </ol>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Inlines inlines={item} view={view} />
            </li>
          ))}
        </ul>
      );
    case 'links':
      return (
        <ul class="plain links">
          {block.items.map((item) => (
            <li key={item.to}>
              <a href={view.href(item.to)}>{item.title}</a>
              {item.summary === undefined ? null : <span class="small">{item.summary}</span>}
            </li>
          ))}
        </ul>
      );
    case 'contact':
      return <ContactCard contact={block.contact} detail={block.detail} view={view} level={level} />;
    case 'fact':
      return <FactCard fact={block.fact} view={view} level={level} />;
    case 'phrase':
      return <PhraseView phrase={block.phrase} languages={block.languages} view={view} level={level} />;
  }
}

function Inlines({ inlines, view }: { readonly inlines: readonly Inline[]; readonly view: View }) {
  return (
    <>
      {inlines.map((part, index) => {
        if (part.kind === 'strong') return <strong key={index}>{part.text}</strong>;
        if (part.kind === 'link')
          return (
            <a key={index} href={view.href(part.to)}>
              {part.text}
            </a>
          );
        return part.text;
      })}
    </>
  );
}
