/** A line of a picture, and how it is written. */
export type Line = { readonly as: 'title' | 'name' | 'number' | 'small'; readonly text: string };

/** Black on white, as wide as phones can show sharply. */
const width = 1080;
const margin = 60;
const fonts: Readonly<Record<Line['as'], readonly [size: number, weight: string, above: number]>> = {
  title: [64, 'bold', 0],
  name: [38, 'normal', 34],
  number: [60, 'bold', 4],
  small: [32, 'normal', 0],
};
const leading = 1.3;

/** Draws lines one below the other, as high as they need; undefined on a phone that cannot. */
export async function drawLines(lines: readonly Line[]): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const fontOf = (as: Line['as']) => `${fonts[as][1]} ${fonts[as][0]}px system-ui, sans-serif`;
  const rows = lines.flatMap(({ as, text }) => {
    pen.font = fontOf(as);
    return wrap(text, (part) => pen.measureText(part).width).map((part, index) => ({
      as,
      text: part,
      above: index === 0 ? fonts[as][2] : 0,
    }));
  });
  const heightOf = ({ as, above }: (typeof rows)[number]) => above + fonts[as][0] * leading;
  canvas.width = width;
  canvas.height = Math.ceil(rows.reduce((sum, row) => sum + heightOf(row), 2 * margin));
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  pen.textBaseline = 'bottom';
  let y = margin;
  for (const row of rows) {
    y += heightOf(row);
    pen.font = fontOf(row.as);
    pen.fillText(row.text, margin, y);
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

/** Breaks between words, and inside a word that is wider than the picture. */
function wrap(text: string, widthOf: (part: string) => number): readonly string[] {
  const room = width - 2 * margin;
  return text.split(/\s+/).reduce<readonly string[]>((rows, word) => {
    const last = rows.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (widthOf(joined) <= room) return [...rows.slice(0, -1), joined];
    return [...rows, ...breakWord(word, (part) => widthOf(part) <= room)];
  }, []);
}

function breakWord(word: string, fits: (part: string) => boolean): readonly string[] {
  return [...word].reduce<readonly string[]>((parts, letter) => {
    const last = parts.at(-1);
    return last !== undefined && fits(last + letter) ? [...parts.slice(0, -1), last + letter] : [...parts, letter];
  }, []);
}
