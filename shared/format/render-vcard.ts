import type { RankedContact } from '#shared/trust/rank-contacts.ts';

/** Telegram's limit for a vCard, in bytes; telephones take more. */
export const vcardLimit = 2048;

/**
 * A contact as a vCard 3.0: the name, every number in the order to try them, e-mail and web addresses as far as they fit.
 * Short numbers stay short: they are dialled as they stand.
 * @example renderVcard(contact) // "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:…"
 */
export function renderVcard(contact: Pick<RankedContact, 'name' | 'lines' | 'emails' | 'websites'>): string {
  const fixed = [`FN:${escapeText(contact.name)}`, `N:${escapeText(contact.name)};;;;`];
  const more = [
    ...contact.lines.map((line) => `TEL;TYPE=VOICE:${(line.e164 ?? line.dial).replaceAll(/[^\d+*#]/g, '')}`),
    ...contact.emails.map((email) => `EMAIL:${escapeText(email)}`),
    ...contact.websites.map((address) => `URL:${escapeText(address)}`),
  ];
  return more.reduce((card, line) => {
    const longer = wrap([...card.split('\r\n').slice(2, -2), line]);
    return sizeOf(longer) > vcardLimit ? card : longer;
  }, wrap(fixed));
}

function wrap(lines: readonly string[]): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');
}

/** Bytes in UTF-8. */
function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
