import { extractText, getDocumentProxy } from 'unpdf';

/** A PDF as a reader of PDFs sees it: sides in millimetres, all letters without the spaces between them, and words off the paper. */
export type ReadPdf = {
  readonly sides: readonly (readonly [width: number, height: number])[];
  readonly letters: string;
  readonly outside: readonly string[];
};

const perPoint = 25.4 / 72;

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const sides = pages.map(({ view: [left = 0, bottom = 0, right = 0, top = 0] }) => {
    return [Math.round((right - left) * perPoint), Math.round((top - bottom) * perPoint)] as const;
  });
  const outside = await Promise.all(
    pages.map(async (page) => {
      const [, , width = 0, height = 0] = page.view;
      const { items } = await page.getTextContent();
      return items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [a = 1, , , , x = 0, y = 0] = item.transform;
        // What is upside down begins at its right end.
        const ends = [x, x + Math.sign(a) * item.width];
        return Math.min(...ends, y) < 0 || Math.max(...ends) > width || y > height ? [item.str] : [];
      });
    }),
  );
  const { text } = await extractText(document, { mergePages: true });
  await document.cleanup();
  return { sides, letters: lettersOf(text), outside: outside.flat() };
}

/** Where a line ends depends on the font, so spaces and line ends are left out; letters joined in Arabic are taken apart. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}
