import type { z } from 'zod';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { toProblems } from './to-problems.ts';

/** A value that remembers where in which file it stands, so that later checks can name the line. */
export type Placed<T> = { readonly value: T; readonly file: string; readonly line: (path?: readonly PropertyKey[]) => number };

/** What reading collects beside rows: mistakes, and the text of what could not be read (see `broken.ts`). */
export type Collected = { readonly problems: Problem[]; readonly broken: string[] };

/** Reads one YAML file as a list of rows; rows that do not fit the schema become problems and are left out. */
export function readYamlRows<S extends z.ZodType>(root: string, file: string, schema: S, collected: Collected): Placed<z.infer<S>>[] {
  const { problems, broken } = collected;
  const text = readText(root, file, problems);
  if (text === undefined) return [];
  const document = parseYaml(text, file, 1, problems);
  if (!Array.isArray(document?.value)) {
    broken.push(text);
    if (document && document.value !== null)
      problems.push({
        file,
        line: 1,
        field: 'file',
        what: 'the file is not a list of rows',
        expected: 'a list (lines that begin with "- ")',
        found: typeof document.value === 'object' ? 'fields without "- "' : `a ${typeof document.value}`,
        fix: 'begin each row with "- id: …"',
      });
    return [];
  }
  return document.value.flatMap((row: unknown, index) => {
    const line = (path: readonly PropertyKey[] = []) => document.line([index, ...path]);
    const parsed = schema.safeParse(row);
    if (parsed.success) return [{ value: parsed.data, file, line }];
    problems.push(...toProblems(parsed.error, row, file, line));
    broken.push(document.textOf([index]));
    return [];
  });
}

/** Reads one YAML file that is a single thing. */
export function readYamlFile<S extends z.ZodType>(root: string, file: string, schema: S, problems: Problem[]): Placed<z.infer<S>>[] {
  const text = readText(root, file, problems);
  const document = text === undefined ? undefined : parseYaml(text, file, 1, problems);
  if (!document) return [];
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return [{ value: parsed.data, file, line: document.line }];
  problems.push(...toProblems(parsed.error, document.value, file, document.line));
  return [];
}
