import { type Grid, mostLines, tooManyLines, type Unreadable, unreadable } from './grid.ts';
import { openZip, ZipError } from './open-zip.ts';
import { columnIndex, columnLetter } from './problem.ts';
import { readDateStyles } from './read-date-styles.ts';
import { readXml } from './read-xml.ts';
import { toCell } from './to-cell.ts';

/** A table that goes on further to the right is none of ours. */
const mostColumns = 500;

/** What is no workbook of Excel but looks like one from outside, by a file that is in it. */
const relatives: readonly (readonly [holds: string, says: string])[] = [
  ['word/document.xml', 'this is a Word document; copy its table into a spreadsheet and save that as .xlsx'],
  ['content.xml', 'this is a LibreOffice file; save it as .xlsx or as CSV UTF-8'],
  ['xl/workbook.bin', 'this is an .xlsb file; save it as .xlsx'],
];

class Stop extends Error {
  readonly because: Unreadable;
  constructor(because: Unreadable) {
    super('stopped');
    this.because = because;
  }
}

/**
 * Reads the only filled-in sheet of an .xlsx file as plain cells. Formulas are refused, because what they show depends on
 * cells and days that are not here; so are errors, numbers whose last digits Excel has lost, and a second filled-in sheet.
 */
export function readWorkbook(bytes: Uint8Array): Grid | Unreadable {
  try {
    const files = openZip(bytes);
    const relative = relatives.find(([holds]) => files.has(holds));
    if (relative) return unreadable(relative[1]);
    if (!files.has('xl/workbook.xml')) return unreadable('this is an archive, not a table; save the table as .xlsx or as CSV UTF-8');
    const open = (name: string) => files.get(name)?.();
    const strings = readStrings(open('xl/sharedStrings.xml'));
    const isDate = readDateStyles(open('xl/styles.xml'));
    const { sheets, from1904 } = readSheetList(files, open);
    const read = sheets.map(({ name, file }) => ({ name, ...readCells(file, strings, isDate, from1904) }));
    const filled = read.filter(({ rows, unread }) => rows.length + unread.length > 0);
    if (filled.length > 1)
      return unreadable(
        `there are ${filled.length} sheets with something in them (${filled.map(({ name }) => name).join(', ')}); leave one`,
      );
    const [only] = filled;
    return only ? { kind: 'grid', rows: only.rows, merged: only.merged, unread: only.unread } : unreadable('there is nothing in it');
  } catch (error) {
    if (error instanceof Stop) return error.because;
    return unreadable(error instanceof ZipError ? error.message : 'this file is cut off or damaged; save it anew');
  }
}

function readCells(
  file: Uint8Array,
  strings: readonly string[],
  isDate: (style: string) => boolean,
  from1904: boolean,
): Omit<Grid, 'kind'> {
  const rows: string[][] = [];
  const merged: string[] = [];
  const unread: { line: number; at: number; says: string }[] = [];
  let row = 0;
  let column = -1;
  let cell = { type: 'n', style: '', hasFormula: false, text: '' };
  let inside = '';
  readXml(file, {
    open: (name, attribute) => {
      inside = name;
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        column = -1;
      }
      if (name === 'c') {
        const address = attribute('r');
        column = address === undefined ? column + 1 : columnIndex(address);
        cell = { type: attribute('t') ?? 'n', style: attribute('s') ?? '0', hasFormula: false, text: '' };
      }
      if (name === 'f') cell = { ...cell, hasFormula: true };
      if (name === 'mergeCell') merged.push(attribute('ref') ?? '');
    },
    text: (text) => {
      if (inside === 'v' || inside === 't') cell.text += text;
    },
    close: (name) => {
      inside = '';
      if (name !== 'c') return;
      const read = cell.hasFormula ? { wrong: 'this is a formula; write its result instead' } : toCell(cell, strings, isDate, from1904);
      if ('value' in read && read.value === '') return;
      if (row > mostLines) throw new Stop(tooManyLines);
      if (column >= mostColumns)
        throw new Stop(unreadable('something stands far to the right of the table; remove it', row, `column ${columnLetter(column)}`));
      if ('wrong' in read) unread.push({ line: row, at: column, says: read.wrong });
      while (rows.length < row) rows.push([]);
      const cells = rows[row - 1] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = 'value' in read ? read.value : '';
    },
  });
  const width = Math.max(0, ...new Set(rows.map(({ length }) => length)));
  return { rows: rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]), merged, unread };
}

/** Texts that cells point to by their number. */
function readStrings(file: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inside = '';
  if (!file) return strings;
  readXml(file, {
    open: (name) => {
      inside = name;
      if (name === 'si') text = '';
    },
    text: (words) => {
      if (inside === 't') text += words;
    },
    close: (name) => {
      inside = '';
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** The sheets in the order of their tabs, and whether days are counted from 1904, as old Macs did. */
function readSheetList(files: ReadonlyMap<string, unknown>, open: (name: string) => Uint8Array | undefined) {
  const targets = new Map<string, string>();
  readXml(open('xl/_rels/workbook.xml.rels') ?? new Uint8Array(), {
    open: (name, attribute) => {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
    },
  });
  const sheets: { name: string; file: Uint8Array }[] = [];
  let from1904 = false;
  readXml(open('xl/workbook.xml') ?? new Uint8Array(), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attribute('r:id') ?? '') ?? '';
      const path = [target.replace(/^\//, ''), `xl/${target}`].find((candidate) => files.has(candidate));
      const file = path?.startsWith('xl/worksheets/') ? open(path) : undefined;
      if (file) sheets.push({ name: attribute('name') ?? '', file });
    },
  });
  return { sheets, from1904 };
}
