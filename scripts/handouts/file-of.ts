import type { Locale } from '#content/index.ts';
import type { SheetKind } from '#shared/room/sheet.ts';

/**
 * Where a sheet lies in the folder of handouts: for ever the same, so that a link to it stays good.
 * @example fileOf({ locale: 'tg', place: 'AE', kind: 'pocket' }) // "tg/ae-pocket.pdf"
 */
export function fileOf({ locale, place, kind }: { readonly locale: Locale; readonly place: string; readonly kind: SheetKind }): string {
  return `${locale}/${place.toLowerCase()}-${kind}.pdf`;
}
