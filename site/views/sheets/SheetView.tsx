import type { Sheet } from '#shared/room/sheet.ts';
import { CardPages } from './CardPages.tsx';
import { HandoutPages } from './HandoutPages.tsx';
import { PocketPage } from './PocketPage.tsx';
import { PosterPage } from './PosterPage.tsx';
import { SignPages } from './SignPages.tsx';
import type { SheetProps } from './sheet-props.ts';

type Props = Omit<SheetProps<'handout'>, 'sheet'> & { readonly sheet: Sheet };

/** Any sheet, side by side as it will lie on the table. */
export function SheetView({ sheet, ...props }: Props) {
  switch (sheet.kind) {
    case 'handout':
      return <HandoutPages sheet={sheet} {...props} />;
    case 'pocket':
      return <PocketPage sheet={sheet} {...props} />;
    case 'poster':
      return <PosterPage sheet={sheet} {...props} />;
    case 'cards':
      return <CardPages sheet={sheet} {...props} />;
    case 'signs':
      return <SignPages sheet={sheet} {...props} />;
  }
}
