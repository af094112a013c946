import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Citation, type Locale, locales } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { guideOf, pageViewOf } from '#site/data/guides.ts';
import type { PageView } from '#site/views/page-view.ts';
import { shortAnchors } from './anchors.ts';
import { askAgainAfter } from './ask-again-after.ts';
import { Contents } from './Contents.tsx';
import { charset } from './encode.ts';
import { guideSections } from './guide-sections.tsx';
import { numberSources } from './number-sources.ts';
import { shrink } from './shrink.ts';
import { toSection } from './to-section.ts';

/** What runs in the file, what it searches by, and how the file looks: plain ASCII all three. */
export type Dress = { readonly script: string; readonly data: string; readonly style: string };

/** The whole guide of one language as one HTML document: the views of the site, one after another, as its parts. */
export function renderOneFile(locale: Locale, { script, data, style }: Dress): string {
  const site = pageViewOf(locale);
  const { sourceUrl, ...named } = site;
  const numbered = numberSources(site.guide.bundle);
  const numberOf = new Map(numbered.map(({ id }, index) => [id, index + 1]));
  const cite = (citations: readonly Citation[]) => citations.flatMap(({ source }) => numberOf.get(source) ?? []).join(', ');
  // The list of sources stands at the end in its short form; the views name a source by its number there.
  const view: PageView = { ...named, sources: [], cite, isOneDocument: true };
  const short = shortAnchors(site.guide.bundle);
  const [help, ...sections] = guideSections(view, short, numbered);
  const top = wrongLetters() + toHtml(<Top view={view} />);
  const contents = toSection(toHtml(<Contents view={view} />), { locale, path: '', deeper: 0, short });
  const body = `${top}<main>${help}${contents}${sections.join('')}</main>`;
  return `<!doctype html><html lang=${locale}><head>${headOf(view, style)}</head><body>${shrink(body)}<script type="application/json" id="data">${data}</script><script>${script}</script></body></html>`;
}

function headOf({ t }: PageView, style: string): string {
  const meta = [
    `charset=${charset}`,
    'name=viewport content="width=device-width,initial-scale=1"',
    'name=referrer content=no-referrer',
    'name=format-detection content="telephone=no"',
  ];
  return `${meta.map((attributes) => `<meta ${attributes}>`).join('')}<title>${t('site.name')}</title><style>${style}</style>`;
}

/**
 * Seen only where a program reads the file in the wrong alphabet: the sheet hides it when it knows the letter. Its own
 * letters are numbers, which every alphabet reads.
 */
function wrongLetters(): string {
  const says = locales.map((locale) => `<p lang="${locale}">${guideOf(locale).t('edition.letters')}</p>`).join('');
  return `<div class="letters" data-letter="я">${says.replaceAll(/[^\0-\x7f]/g, (letter) => `&#${letter.codePointAt(0)};`)}</div>`;
}

/** What this is and how old, the way to the parts, and the place of the search. */
function Top({ view: { t, today, guide } }: { readonly view: PageView }) {
  const after = askAgainAfter(today);
  const places = { help: t('nav.help'), contents: t('edition.contents'), search: t('nav.search') };
  return (
    <>
      <header>
        <h1 id="top">{t('site.name')}</h1>
        <p>{t('site.what')}</p>
        <p id="age" data-after={after} data-old={t('edition.old', { date: formatDate(today) })}>
          {t('site.as-of', { date: formatDate(today) })}. {t('edition.ask-after', { date: formatDate(after) })}
        </p>
        {guide.bundle.topics.every(({ reviewed }) => reviewed.native && reviewed.lawyer) ? null : (
          <p class="small">{t('topic.not-reviewed')}</p>
        )}
        <search id="search" data-label={t('search.label')}>
          <noscript>
            <p class="small">{t('edition.no-script')}</p>
          </noscript>
        </search>
      </header>
      <nav class="bar" aria-label={t('nav.main')}>
        {Object.entries(places).map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
    </>
  );
}

function toHtml(view: VNode): string {
  return renderToString(view);
}
