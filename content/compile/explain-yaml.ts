import { type Document, visit, type YAMLError } from 'yaml';
import type { Problem } from './problem.ts';

/** What is wrong with a piece of YAML, and where in the text. */
export type Mistake = Omit<Problem, 'file' | 'line'> & { readonly offset: number };

export const twice = 'this field is there twice';

/** A text that begins with "*" is a pointer to YAML, and nothing bears the name. */
export function danglingAliases(document: Document): Mistake[] {
  const found: Mistake[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document)) found.push({ offset: alias.range?.[0] ?? 0, ...unreadable('a text that begins with "*"') });
    },
  });
  return found;
}

/** Says a complaint of the YAML reader in words of somebody who sees the line. */
export function explainYaml(error: YAMLError, document: Document, text: string): Mistake {
  const offset = error.pos[0];
  if (error.code === 'DUPLICATE_KEY') {
    const [, blank = '', name = ''] = /^(\s*)([^:\n]*)/.exec(text.slice(offset)) ?? [];
    return {
      offset: offset + blank.length,
      field: name,
      what: twice,
      expected: 'every field once',
      found: `a second "${name}"`,
      fix: 'keep one of the two',
    };
  }
  if (/^Missing closing ["']/.test(error.message))
    return { offset: startOfQuote(document, offset), ...unreadable('a quote that is opened and not closed') };
  if (/end with a [\]}]/.test(error.message))
    return { offset: startOfBrackets(document, offset), ...unreadable('a bracket that is opened and not closed') };
  if (text.startsWith('\t', text.lastIndexOf('\n', offset - 1) + 1))
    return { offset, ...unreadable('a tab at the beginning of the line'), fix: 'begin the line with spaces' };
  const [, found] = reasons.find(([pattern]) => pattern.test(`${error.code} ${error.message}`)) ?? [];
  return { offset, ...unreadable(found ?? error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? error.code) };
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^BLOCK_AS|^MULTILINE/, 'a second colon in the line, or lines that do not begin below each other'],
  [/^BAD_SCALAR_START/, 'a text that begins with a special sign'],
  [/followed by map values/, 'a line without a colon'],
  [/without - indicator|^BAD_INDENT.*mapping|All (mapping|collection) items/, 'a line that does not begin below its neighbour'],
  [/same line with key/, 'a list on the line of its name'],
  [/Block scalar header/, 'a text that begins with "|" or ">"'],
  [/multiple documents/, 'a line "---" or "..."'],
  [/Comments must be/, 'a "#" without a space before it'],
  [/token in YAML stream|Not a YAML token/, 'a line that does not fit what stands above it'],
  [/at node end/, 'words after the end of a text'],
];

/** A quote that is never closed is noticed where the text ends; what helps is where it begins. */
function startOfQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_, scalar) => {
      if (scalar.type?.startsWith('QUOTE') && scalar.range && scalar.range[0] < end && end <= scalar.range[1] + 1) start = scalar.range[0];
    },
  });
  return start;
}

/** So is a bracket: the last one opened before the place is the one. */
function startOfBrackets(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Collection: (_, collection) => {
      if (collection.flow && collection.range && collection.range[0] < end) start = collection.range[0];
    },
  });
  return start;
}

function unreadable(found: string): Omit<Mistake, 'offset'> {
  return {
    field: 'syntax',
    what: 'this is not valid YAML',
    expected: 'lines like "name: text", each below its neighbour, and quotes around texts with a colon or special signs',
    found,
    fix: 'put the text in "quotes" or move the line',
  };
}
