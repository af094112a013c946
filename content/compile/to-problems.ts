import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** Turns zod's issues into sentences with the place in the file. */
export function toProblems(error: z.ZodError, value: unknown, file: string, line: (path: readonly PropertyKey[]) => number): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const id = readIn(value, ['id']);
    const field = [typeof id === 'string' ? id : undefined, issue.path.join('.') || 'row'].filter((part) => part !== undefined).join(' ');
    const found = describe(readIn(value, issue.path));
    const at = line(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file,
        line: line([...issue.path, key]),
        field: `${field} ${key}`,
        what: 'this field does not exist',
        expected: 'only the fields of seeds/README.md',
        found: `"${key}"`,
        fix: 'correct the spelling or remove the field',
      }));
    }
    const missing = readIn(value, issue.path) === undefined;
    return [
      {
        file,
        line: at,
        field,
        what: missing ? whatIsMissing(issue.path) : 'this value does not fit',
        expected: expected(issue),
        found,
        fix: missing ? `add the field "${String(issue.path.at(-1))}"` : 'correct the value, see seeds/README.md',
      },
    ];
  });
}

function whatIsMissing(path: readonly PropertyKey[]): string {
  const last = String(path.at(-1));
  if (last === 'sources') return 'the row has no source';
  if (last === 'tg' || last === 'ru' || last === 'en')
    return `the ${{ tg: 'Tajik', ru: 'Russian', en: 'English' }[last]} translation is missing`;
  return 'a field is missing';
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string'
        ? 'a text'
        : issue.expected === 'array'
          ? 'a list'
          : issue.expected === 'object'
            ? 'fields'
            : issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array' && issue.minimum === 1 ? 'at least one entry; nothing compiles without' : `at least ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return issue.message.replace(/^Invalid string: must match pattern.*/, 'the right form');
  }
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
