/** Letters and digits of Latin and Russian, and two signs: 128 that mean nothing to HTML and are one byte in windows-1251. */
export const denseLetters = `${between('0', '9')}${between('A', 'Z')}${between('a', 'z')}${between('\u0410', '\u044f')}!*`;

function between(first: string, last: string): string {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/** The bytes that `toDense` wrote as text. */
export function fromDense(text: string): Uint8Array {
  const values = new Map(Array.from(denseLetters, (letter, value) => [letter, value] as const));
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    held = (held << 7) | (values.get(letter) || 0);
    bits += 7;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}
