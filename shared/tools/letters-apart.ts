/**
 * How many letters two words are apart: one for each that is missing, added or another (Levenshtein).
 * @returns at most `most + 1`, which stands for "further than that"
 * @example lettersApart('saman', 'samani', 2) // 1
 */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const cost = letter === other ? 0 : 1;
      line.push(Math.min((above[column] ?? 0) + cost, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    if (Math.min(...line) > most) return most + 1;
    above = line;
  }
  return Math.min(above.at(-1) ?? 0, most + 1);
}
