/** One entry of a phone book. */
export type VcardEntry = {
  readonly name: string;
  /** As they are dialled: `+97143945814`, `112`. */
  readonly phones: readonly string[];
};

const longestLine = 75;

/**
 * A file that phone books open (vCard 3.0, RFC 2426: the version that every phone reads). Names hold whatever people write.
 * @example makeVcard([{ name: 'Мағоза 1', phones: ['112'] }])
 */
export function makeVcard(entries: readonly VcardEntry[]): string {
  return entries
    .flatMap(({ name, phones }) => [
      'BEGIN:VCARD',
      'VERSION:3.0',
      // Phone books sort by the parts of a name; a name of one part stands as it is.
      `N:${escapeText(name)};;;;`,
      `FN:${escapeText(name)}`,
      ...phones.map((phone) => `TEL;TYPE=VOICE:${phone.replaceAll(/[^\d+*#]/g, '')}`),
      'END:VCARD',
    ])
    .flatMap(foldLine)
    .map((line) => `${line}\r\n`)
    .join('');
}

/** Signs that mean something in the format; a line break would begin a line of its own. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** A line has at most 75 bytes; what is longer goes on in the next one after a space, and no letter is cut in two. */
function foldLine(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const letter of line) {
    const weight = bytesOf(letter);
    if (bytes + weight > longestLine) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += letter;
    bytes += weight;
  }
  return [...lines, current];
}

/** Bytes of one letter in UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
