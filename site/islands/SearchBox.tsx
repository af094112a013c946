import { useState } from 'preact/hooks';
import { answerQuery } from '#shared/dialogue/answer-query.ts';
import { hrefOf } from '#shared/links/href.ts';
import { useGuide } from './use-guide.ts';

type Props = {
  readonly pieces: readonly string[];
  readonly texts: { readonly label: string; readonly loading: string; readonly failed: string };
};

/** Search as one types. The question stays in this box: it is not sent, stored, or put into the address. */
export function SearchBox({ pieces, texts }: Props) {
  const guide = useGuide(pieces);
  const [query, setQuery] = useState('');
  if (guide === 'loading') return <p class="small">{texts.loading}</p>;
  if (guide === 'failed') return <p class="note">{texts.failed}</p>;
  const { t, bundle } = guide;
  const results = query.trim() === '' ? [] : answerQuery(query, guide).results;
  return (
    <search>
      <form onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          aria-label={texts.label}
          placeholder={texts.label}
          autocomplete="off"
          maxLength={200}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </form>
      <div aria-live="polite">
        {query.trim() === '' ? null : (
          <p class="small">{results.length === 0 ? t('search.nothing') : t('search.found', { count: results.length })}</p>
        )}
        <ul class="plain links results">
          {results.map((hit) => (
            <li key={hit.id}>
              <a href={hrefOf(hit.id, bundle)}>{hit.title}</a> <span class="small">{t(`kind.${hit.kind}`)}</span>
            </li>
          ))}
        </ul>
        {query.trim() !== '' && results.length === 0 ? (
          <p>
            {t('search.try')} <a href={hrefOf('page:help', bundle)}>{t('nav.help')}</a>
          </p>
        ) : null}
      </div>
    </search>
  );
}
