/** The text of a file that a spreadsheet saved, or a sentence why it is none. */
export type Decoded = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly why: string };

const mostBytes = 5_000_000;

/** Beginnings of files that are no text: new and old Excel, PDF. */
const others: readonly (readonly [begins: string, what: string])[] = [
  ['504b0304', 'an Excel or LibreOffice file'],
  ['d0cf11e0', 'an old Excel file'],
  ['25504446', 'a PDF'],
];

/** Reads UTF-8 with or without its mark, UTF-16 with its mark, and windows-1251, as spreadsheets in the region save. */
export function decodeTable(bytes: Uint8Array): Decoded {
  if (bytes.length > mostBytes) return refuse(`it is larger than ${mostBytes / 1_000_000} MB; a list of licences is not`);
  const begin = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const other = others.find(([begins]) => begin === begins);
  if (other) return refuse(`it is ${other[1]}; open it in the spreadsheet and save it as CSV (UTF-8)`);
  if (begin.startsWith('fffe')) return { kind: 'text', text: new TextDecoder('utf-16le').decode(bytes) };
  if (begin.startsWith('feff')) return { kind: 'text', text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.includes(0)) return refuse('it is no text; save the list as CSV (UTF-8)');
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'text', text: new TextDecoder('windows-1251').decode(bytes) };
  }
}

function refuse(why: string): Decoded {
  return { kind: 'refused', why };
}
