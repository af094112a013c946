import type { PocketCard } from '#shared/dialogue/pocket-card.ts';
import { telHref } from '#shared/links/href.ts';
import type { VcardEntry } from './make-vcard.ts';

/** Somebody close, typed on the spot; both may be empty. */
export type OwnContact = { readonly name: string; readonly phone: string };

/** Under which names the numbers go into the phone book: their own, or one that tells nothing, with a count. */
export type NameChoice = { readonly kind: 'real' } | { readonly kind: 'plain'; readonly name: string };

/** The numbers of a pocket card as entries of a phone book. The name of somebody close stays as it was written. */
export function phoneEntries({ help, consulate }: PocketCard, own: OwnContact, names: NameChoice, unnamed: string): readonly VcardEntry[] {
  const entries = [...help, ...consulate]
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }, index) => ({
      name: names.kind === 'real' ? name : `${names.name.trim()} ${index + 1}`.trim(),
      phones: lines.map((line) => telHref(line).slice('tel:'.length)),
    }));
  return own.phone.trim() === '' ? entries : [{ name: own.name.trim() || unnamed, phones: [own.phone] }, ...entries];
}

/** Whether people can ring this: digits as they are written, from 3 on. */
export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return /^\s*\+?[\d\s().-]+$/.test(text) && digits >= 3 && digits <= 15;
}
