/**
 * 216 letters and signs that are one byte in windows-1251, of which none begins a tag or a reference, ends a line or is
 * white: so many that four of them hold 31 bits.
 */
export const denseLetters = `${between('!', '%')}${between("'", ';')}=${between('?', '~')}${between('А', 'я')}ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјЅѕї‚„…†‡€‰‹‘’“”•–—™›¤¦§©«¬®°±µ¶·№»`;

/** How many letters go together, and how many bits so many of them hold. */
export const together = 4;
export const bitsOf = (letters: number) => 8 * letters - 1;

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
  for (let at = 0; at < text.length; at += together) {
    const letters = Array.from(text.slice(at, at + together));
    const value = letters.reduce((sum, letter) => sum * denseLetters.length + (values.get(letter) || 0), 0);
    for (let bit = bitsOf(letters.length) - 1; bit >= 0; bit -= 1) {
      held = (held << 1) | ((value >>> bit) & 1);
      bits += 1;
      if (bits === 8) {
        bytes.push(held);
        held = 0;
        bits = 0;
      }
    }
  }
  return Uint8Array.from(bytes);
}
