import { describeAsOf, describeDetails, describeReach, describeStanding } from '#shared/format/describe.ts';
import { splitRef, telHref } from '#shared/links/href.ts';
import type { RankedContact } from '#shared/trust/rank-contacts.ts';
import { takesWord } from '#shared/trust/readers-word.ts';
import { Sources } from './Sources.tsx';
import { StandingMark } from './StandingMark.tsx';
import type { View } from './view.ts';

type Props = {
  readonly contact: RankedContact;
  readonly detail: 'line' | 'full';
  readonly view: View;
  readonly level?: 2 | 3;
  /** At most so many numbers; the name leads to the others. */
  readonly most?: number;
};

/** A contact: numbers to tap, each with how far it can be trusted, then everything else that is known. */
export function ContactCard({ contact, detail, view, level = 2, most = contact.lines.length }: Props) {
  const { t } = view;
  const [, id] = splitRef(contact.id);
  const isFull = detail === 'full';
  const Title = level === 2 ? 'h3' : 'h4';
  return (
    <article class="card" id={isFull ? id : undefined}>
      <Title>{isFull ? contact.name : <a href={view.href(contact.id)}>{contact.name}</a>}</Title>
      {contact.what === undefined ? null : <p>{contact.what}</p>}
      {contact.lines.length === 0 ? <p class="small">{t('contact.no-phone')}</p> : null}
      {contact.lines.length === 0 ? null : (
        <ul class="plain lines">
          {contact.lines.slice(0, most).map((line) => (
            <li key={line.dial}>
              <a class="tel" href={telHref(line)}>
                {line.dial}
              </a>
              {contact.lines.length > 1 || isFull ? <span>{line.label}</span> : null}
              <StandingMark kind={line.standing.kind}>
                {[describeStanding(line.standing, t), describeReach(line, t)].filter((text) => text !== undefined).join(' · ')}
              </StandingMark>
            </li>
          ))}
        </ul>
      )}
      {isFull && view.word !== undefined && !view.isOneDocument && contact.lines.length > 0 && takesWord(contact) ? (
        <p class="small">
          <a href={`${view.href(`place:${contact.country}`)}word/#${id}`}>{t('word.ask')}</a>
        </p>
      ) : null}
      {isFull || contact.lines.length === 0
        ? contact.emails.map((email) => (
            <p key={email}>
              <a href={`mailto:${email}`}>{email}</a>
            </p>
          ))
        : null}
      {contact.caution === undefined ? null : <p class="note">{contact.caution}</p>}
      {isFull ? (
        <>
          {describeDetails(contact, t).map((text) => (
            <p key={text} class="small">
              {text}
            </p>
          ))}
          {[...contact.websites, ...contact.apps].map((address) => (
            <p key={address} class="small">
              {address.startsWith('http') ? (
                <a href={address} rel="noreferrer">
                  {address.replace(/^https?:\/\//, '')}
                </a>
              ) : (
                address
              )}
            </p>
          ))}
          <Sources citations={contact.sources} asOf={describeAsOf(contact.asOf, t)} view={view} />
        </>
      ) : null}
    </article>
  );
}
