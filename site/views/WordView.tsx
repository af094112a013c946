import type { Bundle } from '#content/index.ts';
import { toPayload } from '#shared/dialogue/payload.ts';
import { splitRef } from '#shared/links/href.ts';
import { type RankedContact, type RankedLine, rankLines } from '#shared/trust/rank-contacts.ts';
import { takesWord } from '#shared/trust/readers-word.ts';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import type { PageView } from './page-view.ts';

/** The contacts of a country whose numbers may be asked after. */
export function askedAfter({ contacts }: Pick<Bundle, 'contacts'>, place: string, today: string): readonly RankedContact[] {
  return contacts
    .filter((contact) => contact.country === place && takesWord(contact))
    .map((contact) => ({ ...contact, lines: rankLines(contact, today) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Whether the numbers of a country answered: links that open a message or the bot. The page keeps and sends nothing. */
export function WordView({ place, view }: { readonly place: Bundle['places'][number]; readonly view: PageView }) {
  const { t, guide, today, href, word = {} } = view;
  const { mail, bot } = word;
  return (
    <>
      <p class="lead">{t('word.why')}</p>
      <p class="note">{t('word.kept')}</p>
      {mail === undefined ? null : <p>{t('word.by-mail')}</p>}
      {bot === undefined ? null : <p>{t('word.by-bot')}</p>}
      {mail === undefined && bot === undefined ? <p>{t('word.nowhere')}</p> : null}
      {askedAfter(guide.bundle, place.id, today).map((contact) => (
        <article key={contact.id} class="card" id={splitRef(contact.id)[1]}>
          <h2>{contact.name}</h2>
          {mail === undefined
            ? null
            : contact.lines.map((line) => (
                <p key={line.dial}>
                  <a class="button" href={letter(mail, 'answered', contact, line, view)}>
                    {t('word.yes', { number: line.dial })}
                  </a>{' '}
                  <a class="button" href={letter(mail, 'silent', contact, line, view)}>
                    {t('word.no', { number: line.dial })}
                  </a>
                </p>
              ))}
          {bot === undefined ? null : (
            <p>
              <a class="button" href={`https://t.me/${bot}?start=${payloadFor(contact, view)}`} rel="noreferrer">
                {t('word.bot')}
              </a>
            </p>
          )}
        </article>
      ))}
      <ButtonLink href={href(`place:${place.id}`)}>{place.name}</ButtonLink>
    </>
  );
}

/** A message that says one thing about one number, and nothing about who sends it. */
function letter(mail: string, key: 'answered' | 'silent', { id, name }: RankedContact, { dial }: RankedLine, { t }: PageView): string {
  const body = `${t(`word.body-${key}`, { number: dial, name })}\n${id} ${dial} ${key}`;
  return `mailto:${mail}?subject=${encodeURIComponent(t('word.subject', { number: dial }))}&body=${encodeURIComponent(body)}`;
}

function payloadFor({ id }: RankedContact, { guide }: PageView): string {
  return toPayload({ locale: guide.bundle.locale, scene: { kind: 'word', id, at: '' } });
}
