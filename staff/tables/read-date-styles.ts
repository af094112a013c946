import { readXml } from './read-xml.ts';

/** Forms of days that every workbook knows without naming them. */
const builtIn = new Set([...span(14, 22), ...span(27, 36), ...span(45, 47), ...span(50, 58)].map(String));

/** Which styles show a number as a day. */
export function readDateStyles(file: Uint8Array | undefined): (style: string) => boolean {
  const formats = new Map<string, string>();
  const dates = new Set<string>();
  let styles = 0;
  let isCells = false;
  if (file)
    readXml(file, {
      open: (name, attribute) => {
        if (name === 'numFmt') formats.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
        if (name === 'cellXfs') isCells = true;
        if (name !== 'xf' || !isCells) return;
        const format = attribute('numFmtId') ?? '';
        if (builtIn.has(format) || isDateFormat(formats.get(format) ?? '')) dates.add(String(styles));
        styles += 1;
      },
      close: (name) => {
        if (name === 'cellXfs') isCells = false;
      },
    });
  return (style) => dates.has(style);
}

/** `dd.mm.yyyy`, but not `0.00" days"` nor `[Red]0`. */
function isDateFormat(format: string): boolean {
  return /[dmyhs]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|general/gi, ''));
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
