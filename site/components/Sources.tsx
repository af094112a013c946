import type { Citation } from '#content/index.ts';
import { describeCitation } from '#shared/format/describe.ts';
import type { View } from './view.ts';

/** How old it is and who says so, in small print. */
export function Sources({
  citations,
  asOf,
  view,
}: {
  readonly citations: readonly Citation[];
  readonly asOf: string;
  readonly view: View;
}) {
  return (
    <p class="sources">
      {asOf} {view.t('fact.sources', { list: view.cite?.(citations) ?? '' })}
      {(view.cite ? [] : citations).map((citation, index) => {
        const url = view.sourceUrl?.(citation.source);
        const text = describeCitation(citation);
        return (
          <span key={text}>
            {index === 0 ? '' : '; '}
            {url === undefined ? (
              text
            ) : (
              <a href={url} rel="noreferrer">
                {text}
              </a>
            )}
          </span>
        );
      })}
    </p>
  );
}
