import { type Document, parseDocument } from 'yaml';
import { conflictIn } from '#content/compile/read-text.ts';
import { BrokenRows } from './broken-rows.ts';

/** Lines are as long as a screen of two windows; lists stand under their name, as people write them here. */
const form = { lineWidth: 140, minContentWidth: 0, indentSeq: false } as const;

/**
 * The text of a file of rows in the one form that all tools write. Formatting twice changes nothing.
 * @throws {Error} with the line, when the text is not YAML
 * @example formatRows("- id:   a") // "- id: a\n"
 */
export function formatRows(text: string): string {
  return renderRows(parseRows(text));
}

/**
 * A file of rows with its comments, to change values in it and write it back.
 * @throws {BrokenRows} when git left two versions in it
 */
export function parseRows(text: string): Document {
  const unsettled = conflictIn(text, 'seeds');
  if (unsettled) throw new BrokenRows([unsettled]);
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw new Error(`line ${error.linePos?.[0].line ?? 1}: ${error.message.split('\n', 1)[0]}`);
  return document;
}

/** The text of a file of rows. */
export function renderRows(document: Document): string {
  return document.toString(form);
}
