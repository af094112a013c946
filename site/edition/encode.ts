/**
 * The one-file edition is written one byte a letter (windows-1251, which every browser knows), because two bytes a
 * letter would not fit into its budget. Letters that this alphabet lacks, the six of Tajik and all of Arabic, become
 * numeric entities; so scripts and styles, where entities mean nothing, must be plain ASCII. Data may use the letters of the alphabet.
 */
export const charset = 'windows-1251';

const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const codes = new Map([...new TextDecoder(charset).decode(bytes)].map((letter, code) => [letter, code] as const));

/**
 * @param html with a `<meta charset>` that names `charset`
 * @throws {Error} when a script or a style holds anything but ASCII, or data a letter that the alphabet lacks
 */
export function encode(html: string): Uint8Array {
  for (const [whole, tag, body = ''] of html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    const isData = whole.startsWith('<script type=');
    const odd = [...body].find((letter) => letter > '\u007f' && !(isData && codes.has(letter)));
    if (odd !== undefined) throw new Error(`A ${tag} of the one-file edition holds "${odd}": write it as ASCII with an escape`);
  }
  const text = [...html].map((letter) => (codes.has(letter) ? letter : `&#${letter.codePointAt(0)};`)).join('');
  // Before anything but a digit a reference needs no semicolon; there are twenty thousand of them in Tajik.
  return Uint8Array.from([...text.replaceAll(/(&#\d+);(?=[^\d;])/g, '$1')], (letter) => codes.get(letter) ?? 0);
}
