import { describeReach, describeStanding } from '#shared/format/describe.ts';
import { telHref } from '#shared/links/href.ts';
import type { RankedContact } from '#shared/trust/rank-contacts.ts';
import type { View } from './view.ts';

type Props = { readonly contact: RankedContact; readonly view: View; readonly isFull?: boolean };

/**
 * A contact in little room: its name, and each number with how far it can be trusted. `isFull` says too what each of
 * several numbers is, and from where it can be rung.
 */
export function ContactLines({ contact, view: { t }, isFull = false }: Props) {
  const { lines } = contact;
  return (
    <p class="contact">
      {contact.name}
      {lines.map((line) => (
        <span key={line.dial} class="line">
          <a href={telHref(line)}>
            <strong>{line.dial}</strong>
          </a>{' '}
          {isFull && lines.length > 1 ? <small>{line.label}. </small> : null}
          <small>{[describeStanding(line.standing, t), isFull ? describeReach(line, t) : undefined].filter(Boolean).join(' · ')}</small>
        </span>
      ))}
      {lines.length === 0
        ? contact.emails.map((email) => (
            <span key={email} class="line">
              {email}
            </span>
          ))
        : null}
    </p>
  );
}
