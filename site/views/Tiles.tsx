type Tile = { readonly href: string; readonly title: string; readonly summary?: string };

/** Large links side by side: `short` ones closer together, `alarm` for trouble. */
export function Tiles({ items, look = '' }: { readonly items: readonly Tile[]; readonly look?: 'short' | 'alarm' | '' }) {
  return (
    <ul class={`tiles ${look}`.trim()}>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>
            {item.title}
            {item.summary === undefined ? null : <span class="small">{item.summary}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
