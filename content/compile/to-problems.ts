import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** Turns zod's issues into sentences with the place in the file. */
export function toProblems(error: z.ZodError, value: unknown, file: string, line: (path: readonly PropertyKey[]) => number): Problem[] {
  const id = readIn(value, ['id']);
  const owner = typeof id === 'string' ? [id] : [];
  const dictionary = file.startsWith('seeds/') ? 'seeds/README.md' : 'CONTRIBUTING.md';
  return error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        line: line([...issue.path, key]),
        field: [...owner, [...issue.path, key || 'nameless'].join('.')].join(' '),
        what: 'this field does not exist',
        expected: `only the fields of ${dictionary}`,
        found: key ? `"${key}"` : 'a field without a name',
        fix: 'correct the spelling or remove the field',
      }));
    }
    const found = readIn(value, issue.path);
    return [
      {
        file,
        line: line(issue.path),
        field: [...owner, issue.path.join('.') || 'row'].join(' '),
        what: whatIsWrong(issue.path, found),
        expected: expected(issue),
        found: describe(found),
        fix: fix(issue, found, dictionary),
      },
    ];
  });
}

const languageNames: Readonly<Record<string, string>> = { tg: 'Tajik', ru: 'Russian', en: 'English' };

function whatIsWrong(path: readonly PropertyKey[], found: unknown): string {
  const last = String(path.at(-1));
  const nothing = found === undefined || found === null || found === '' || (Array.isArray(found) && found.length === 0);
  if (nothing && last === 'sources') return 'the row has no source';
  if (nothing && languageNames[last]) return `the ${languageNames[last]} translation is missing`;
  return found === undefined ? 'a field is missing' : 'this value does not fit';
}

function fix(issue: z.core.$ZodIssue, found: unknown, dictionary: string): string {
  if (found === undefined)
    return issue.path.length === 0 ? `write the fields, see ${dictionary}` : `add the field "${String(issue.path.at(-1))}"`;
  // Numbers and yes/no words without quotes are not texts to YAML.
  const bare = typeof found === 'number' || typeof found === 'boolean';
  return bare && expected(issue).includes(typeNames['string'] ?? '') ? 'put the value in "quotes"' : `correct the value, see ${dictionary}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'fields',
  record: 'fields',
  boolean: 'true or false',
};

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return `${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}`;
    case 'too_small':
      if (issue.origin === 'array' && issue.minimum === 1) return 'at least one entry; nothing compiles without';
      return issue.origin === 'string' && issue.minimum === 1 ? 'a text' : `at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expected)))].join(', or ');
    case 'invalid_key':
      return 'a name in small letters such as fee_rub or max_days';
    case 'invalid_format':
      if (issue.format === 'url') return 'an address that begins with https://';
      return issue.message.startsWith('Invalid') ? 'the form that seeds/README.md shows' : issue.message;
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  return origin === 'string' ? ' letters' : origin === 'array' ? ' entries' : '';
}

function readIn(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty field';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a group of fields';
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
