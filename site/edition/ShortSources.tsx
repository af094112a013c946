import type { PageView } from '#site/views/page-view.ts';
import type { NumberedSource } from './number-sources.ts';

type Props = { readonly sources: readonly NumberedSource[]; readonly view: PageView };

/** Every source once, numbered: publisher, date, address. */
export function ShortSources({ sources, view }: Props) {
  return (
    <>
      <p>{view.t('sources.intro', { count: sources.length })}</p>
      <ol class="small" id="list">
        {sources.map(({ id, publisher, dates, address }) => (
          <li key={id}>{`${[publisher, ...dates].join(', ')}: ${address}`}</li>
        ))}
      </ol>
    </>
  );
}
