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
          <li key={id}>{`${[publisher, ...dates].join(', ')}: ${toShort(address)}`}</li>
        ))}
      </ol>
    </>
  );
}

const longest = 30;

/** An address without what every address has; of a long one only whose it is, with a sign that it goes on. */
function toShort(address: string): string {
  const bare = address
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
  return bare.length <= longest ? bare : `${bare.replace(/\/.*$/, '')}/…`;
}
