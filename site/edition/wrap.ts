/** A line that a feature phone, a terminal and a printer show whole. */
const width = 78;

/**
 * Breaks a text into lines of at most 78 letters, at spaces; a word that is longer is cut.
 * @param hanging how far lines after the first are set in
 * @example wrap('• one two', 2) // ['• one two']
 */
export function wrap(text: string, hanging = 0): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const space = ' '.repeat(hanging);
  return words.reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= width) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, ...cut(word, width - hanging).map((piece, index) => (lines.length + index === 0 ? piece : space + piece))];
  }, []);
}

function cut(word: string, most: number): readonly string[] {
  const letters = [...word];
  if (letters.length <= most) return [word];
  return [letters.slice(0, most).join(''), ...cut(letters.slice(most).join(''), most)];
}
