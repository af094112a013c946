import type { encode } from 'uqr';
import type { Door } from '#shared/room/doors.ts';
import type { Sheet, SheetKind } from '#shared/room/sheet.ts';
import type { PageView } from '../page-view.ts';

/** What a sheet of one kind needs: what stands on it, the guide's view, where its codes lead, and what draws them. */
export type SheetProps<Kind extends SheetKind> = {
  readonly sheet: Extract<Sheet, { readonly kind: Kind }>;
  readonly view: PageView;
  readonly doors: readonly Door[];
  readonly encode: typeof encode;
};
