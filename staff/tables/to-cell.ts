/** A cell as it stands in the file. */
export type RawCell = { readonly type: string; readonly style: string; readonly text: string };

/** Excel keeps so many digits of a number; the others become zeros. */
const keptDigits = 15;

/** A cell as text: days as 2026-11-21, numbers with all their digits; or what is wrong with it. */
export function toCell(
  { type, style, text }: RawCell,
  strings: readonly string[],
  isDate: (style: string) => boolean,
  from1904: boolean,
): { readonly value: string } | { readonly wrong: string } {
  switch (type) {
    case 's':
      return { value: withoutEscapes(strings[Number(text)] ?? '') };
    case 'b':
      return { value: text === '' ? '' : String(text === '1') };
    case 'e':
      return { wrong: `this shows ${text}; write what should stand there` };
    case 'n':
      return toNumber(text, isDate(style), from1904);
    default:
      return { value: withoutEscapes(text) };
  }
}

function toNumber(text: string, isDate: boolean, from1904: boolean): { readonly value: string } | { readonly wrong: string } {
  const number = Number(text);
  if (text.trim() === '') return { value: '' };
  if (!Number.isFinite(number)) return { wrong: `"${text.slice(0, 30)}" is neither text nor a number` };
  if (isDate) return { value: toDay(number + (from1904 ? 1462 : 0)) };
  if (Number.isInteger(number) && String(Math.abs(number)).length > keptDigits)
    return { wrong: 'the spreadsheet made a number of it and lost its last digits; set the column to text and type it anew' };
  return { value: String(number) };
}

/** Days since the last of 1899; Excel believes in 29 February 1900, so earlier days do not come out right. */
function toDay(serial: number): string {
  const time = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  if (Number.isNaN(time.getTime())) return String(serial);
  const [day = '', clock = ''] = time.toISOString().slice(0, 16).split('T');
  if (serial < 1) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/** Signs that XML cannot hold stand as `_x000D_`. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
