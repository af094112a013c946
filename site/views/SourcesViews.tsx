import { formatDate } from '#shared/format/format-date.ts';
import { freshnessOf } from '#shared/trust/freshness.ts';
import { standings } from '#shared/trust/standing.ts';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import { StandingMark } from '#site/components/StandingMark.tsx';
import type { PageView } from './page-view.ts';
import { sourcePages } from './source-pages.ts';
import { Tiles } from './Tiles.tsx';

/** How far things can be trusted, what is not known, and the way to all sources. */
export function SourcesView({ view }: { readonly view: PageView }) {
  const { t, guide, sources, href } = view;
  const { places, notRung, oneSource, overdue, silent, withoutNumber, unread, hasRung } = freshnessOf(guide.bundle, view.today);
  const pages = sourcePages(sources);
  const nameOf = (place: string) => places.find(({ id }) => id === place)?.name ?? place;
  return (
    <>
      {sources.length === 0 ? null : <p>{t('sources.intro', { count: sources.length })}</p>}
      <h2>{t('help.standings')}</h2>
      <ul class="plain">
        {standings.map((kind) => (
          <li key={kind}>
            <StandingMark kind={kind}>{t(`standing-what.${kind}`)}</StandingMark>
          </li>
        ))}
      </ul>
      <h2>{t('sources.unknown')}</h2>
      <ul>
        {hasRung ? null : <li>{t('sources.unknown-calls')}</li>}
        <li>{t('sources.not-rung', { count: notRung.length })}</li>
        {silent.length === 0 ? null : <li>{t('sources.silent', { count: silent.length })}</li>}
        <li>{t('sources.one-source', { count: oneSource.length })}</li>
        {overdue.length === 0 ? null : <li>{t('sources.overdue', { count: overdue.length })}</li>}
        <li>{t('sources.unread', { native: unread.native.length, lawyer: unread.lawyer.length })}</li>
        {withoutNumber.length === 0 ? null : <li>{t('sources.without-number', { places: withoutNumber.map(nameOf).join(', ') })}</li>}
        {guide.bundle.agencies.length === 0 ? <li>{t('recruitment.no-list')}</li> : null}
      </ul>
      <ul>
        {places
          .filter(({ notRung: unrung, numberless, unconfirmed, oneSource: single }) => unrung + numberless + unconfirmed + single > 0)
          .map(({ id, name, standings: _, ...counts }) => (
            <li key={id}>
              <a href={href(`place:${id}`)}>{name}</a>: {t('sources.unknown-place', counts)}
            </li>
          ))}
      </ul>
      {view.isOneDocument ? null : <ButtonLink href={href('page:changes')}>{t('changes.title')}</ButtonLink>}
      <h2>{t('sources.list')}</h2>
      <Tiles
        items={pages.map((page, index) => ({
          href: `${href('page:sources')}${index + 1}/`,
          title: `${index + 1}. ${page[0]?.publisher} – ${page.at(-1)?.publisher}`,
        }))}
      />
    </>
  );
}

/** Fifty sources, each with what rests on it. */
export function SourcesPageView({ page, view }: { readonly page: number; readonly view: PageView }) {
  const { t, guide, href, sources } = view;
  const { contacts, facts, topics } = guide.bundle;
  const resting = (id: string) => [
    ...facts
      .filter((fact) => fact.sources.some((citation) => citation.source === id))
      .map((fact) => ({ href: href(fact.id), title: fact.title })),
    ...contacts
      .filter((contact) => contact.sources.some((citation) => citation.source === id))
      .map((contact) => ({ href: href(contact.id), title: contact.name })),
    ...topics
      .filter((topic) => topic.sources.some((citation) => citation.source === id))
      .map((topic) => ({ href: href(`topic:${topic.id}`), title: topic.title })),
  ];
  return (
    <>
      <ul class="plain">
        {(sourcePages(sources)[page - 1] ?? []).map((source) => (
          <li key={source.id} id={source.id}>
            {source.publisher}:{' '}
            <a href={source.url} rel="noreferrer">
              {source.title}
            </a>
            <span class="small">
              {t('sources.read-on', { date: formatDate(source.readOn) })}{' '}
              {resting(source.id).map((item, index) => (
                <span key={item.href}>
                  {index === 0 ? '→ ' : '; '}
                  <a href={item.href}>{item.title}</a>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <ButtonLink href={href('page:sources')}>{t('nav.sources')}</ButtonLink>
    </>
  );
}
