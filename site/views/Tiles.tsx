type Tile = { readonly href: string; readonly title: string; readonly summary?: string };

/** Large links side by side. */
export function Tiles({ items }: { readonly items: readonly Tile[] }) {
  return (
    <ul class="tiles">
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
