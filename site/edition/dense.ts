import { bitsOf, denseLetters, together } from '../scripts/edition/dense-letters.ts';

/**
 * Bytes as text of 216 letters, each one byte in the alphabet of the editions: a thirtieth longer than the bytes, where
 * base64 would be a third longer.
 */
export function toDense(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  let text = '';
  for (let at = 0; at < bits.length; at += bitsOf(together)) {
    const some = bits.slice(at, at + bitsOf(together));
    // The last ones may fit into fewer letters.
    const letters = Math.ceil((some.length + 1) / 8);
    text += toLetters(Number.parseInt(some.padEnd(bitsOf(letters), '0'), 2), letters);
  }
  return text;
}

function toLetters(value: number, letters: number): string {
  const base = denseLetters.length;
  return letters === 0 ? '' : toLetters(Math.floor(value / base), letters - 1) + denseLetters.charAt(value % base);
}
