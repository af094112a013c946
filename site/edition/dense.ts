import { denseLetters } from '../scripts/edition/dense-letters.ts';

/**
 * Bytes as text of 128 letters, each one byte in the alphabet of the editions: a seventh longer than the bytes, where
 * base64 would be a third longer.
 */
export function toDense(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 7) {
      bits -= 7;
      text += denseLetters.charAt((held >> bits) & 127);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + denseLetters.charAt((held << (7 - bits)) & 127);
}
