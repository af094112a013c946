import { useState } from 'preact/hooks';
import { hrefOf, telHref } from '#shared/links/href.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { headingOf } from '#site/views/heading-of.ts';
import type { PageView } from '#site/views/page-view.ts';
import { allRoutes } from '#site/views/routes.ts';
import { QrCode } from './QrCode.tsx';

/** A QR code for any page of this site and for any number of the country. */
export function QrChoice({ place, view }: { readonly place: string; readonly view: PageView }) {
  const { t, guide, today } = view;
  const [chosen, setChosen] = useState('');
  const root = hrefOf('page:home', guide.bundle);
  const pages = allRoutes(guide.bundle)
    .filter(({ route }) => route.kind !== 'sources-page')
    .map(({ path, route }) => ({ text: `${location.origin}${root}${path === '' ? '' : `${path}/`}`, title: headingOf(route, view) }));
  const numbers = guide.bundle.contacts
    .filter(({ places }) => places.includes(place))
    .flatMap((contact) => rankLines(contact, today).map((line) => ({ text: telHref(line), title: `${line.dial} – ${contact.name}` })));
  const options = (entries: typeof pages) =>
    entries.map(({ text, title }) => (
      <option key={text + title} value={text}>
        {title}
      </option>
    ));
  // A number of a country that was chosen before is not offered any more.
  const text = [...pages, ...numbers].some((entry) => entry.text === chosen) ? chosen : '';
  return (
    <>
      <h2>{t('tool.show-card.qr')}</h2>
      <p>{t('tool.show-card.qr-what')}</p>
      <form class="fields" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('tool.show-card.qr-of')}
          <select value={text} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{t('tool.show-card.any-place')}</option>
            {numbers.length === 0 ? null : <optgroup label={t('tool.show-card.qr-numbers')}>{options(numbers)}</optgroup>}
            <optgroup label={t('site.name')}>{options(pages)}</optgroup>
          </select>
        </label>
      </form>
      {text === '' ? null : <QrCode key={text} text={text} view={view} />}
    </>
  );
}
