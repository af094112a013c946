// First of all: what follows already calls what old browsers lack.
import '#site/scripts/old-browser.ts';
import { useState } from 'preact/hooks';
import { answerQuery } from '#shared/dialogue/answer-query.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import { insteadOfNothing } from '#shared/dialogue/instead-of-nothing.ts';
import { hrefOf } from '#shared/links/href.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import type { View } from '#site/components/view.ts';
import { type GuidePieces, loadGuide } from './load-guide.ts';
import { NotAll } from './NotAll.tsx';
import { useLoaded } from './use-loaded.ts';

type Props = {
  readonly pieces: GuidePieces;
  readonly texts: { readonly label: string; readonly loading: string; readonly failed: string };
};

/** Search as one types. The question stays in this box: it is not sent, stored, or put into the address. */
export function SearchBox({ pieces, texts }: Props) {
  const loaded = useLoaded(() => loadGuide(pieces));
  const [query, setQuery] = useState('');
  const [, drawAgain] = useState(0);
  if (loaded === 'loading') return <p class="small">{texts.loading}</p>;
  if (loaded === 'failed') return <p class="note">{texts.failed}</p>;
  const { guide, later, pending } = loaded;
  const { t, bundle } = guide;
  const isEmpty = query.trim() === '';
  const results = isEmpty ? [] : answerQuery(query, guide).results;
  // The question asked for the words of other languages: once they are here, it is answered again.
  pending()?.then(() => drawAgain((times) => times + 1));
  return (
    <search data-later={later}>
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
        {isEmpty ? null : <p class="small">{results.length === 0 ? t('search.nothing') : t('search.found', { count: results.length })}</p>}
        <ul class="plain links results">
          {results.map((hit) => (
            <li key={hit.id}>
              <a href={hrefOf(hit.id, bundle)}>{hit.title}</a> <span class="small">{t(`kind.${hit.kind}`)}</span>
            </li>
          ))}
        </ul>
        {!isEmpty && results.length === 0 ? <Instead guide={guide} /> : null}
      </div>
      <NotAll guide={guide} later={later} />
    </search>
  );
}

/** Nothing was found: numbers that help, and the journey. */
function Instead({ guide }: { readonly guide: Guide }) {
  const { t, bundle } = guide;
  const today = new Date().toISOString().slice(0, 10);
  const view: View = { t, today, href: (ref) => hrefOf(ref, bundle) };
  const { contacts, stages } = insteadOfNothing(guide, today, undefined);
  return (
    <>
      <p>
        {t('search.try')} <a href={hrefOf('page:help', bundle)}>{t('nav.help')}</a>
      </p>
      <h2>{t('help.title')}</h2>
      {contacts.map((contact) => (
        <BlockView key={contact.id} block={{ kind: 'contact', contact, detail: 'line' }} view={view} level={2} />
      ))}
      <ul class="plain">
        {stages.map((stage) => (
          <li key={stage}>
            <a href={`${hrefOf('page:topics', bundle)}#${stage}`}>{t(`stage.${stage}`)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
