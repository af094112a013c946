import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { toProblems } from './to-problems.ts';

/** A value that remembers where in which file it stands, so that later checks can name the line. */
export type Placed<T> = { readonly value: T; readonly file: string; readonly line: (path?: readonly PropertyKey[]) => number };

/** Reads one YAML file as a list of rows; rows that do not fit the schema become problems and are left out. */
export function readYamlRows<S extends z.ZodType>(root: string, file: string, schema: S, problems: Problem[]): Placed<z.infer<S>>[] {
  const document = readYaml(root, file, problems);
  if (document === undefined) return [];
  if (document.value === null) return [];
  if (!Array.isArray(document.value)) {
    problems.push({
      file,
      line: 1,
      field: 'file',
      what: 'the file is not a list of rows',
      expected: 'a list (lines that begin with "- ")',
      found: typeof document.value,
      fix: 'begin each row with "- id: …"',
    });
    return [];
  }
  return document.value.flatMap((row: unknown, index) => {
    const line = (path: readonly PropertyKey[] = []) => document.line([index, ...path]);
    const parsed = schema.safeParse(row);
    if (parsed.success) return [{ value: parsed.data, file, line }];
    problems.push(...toProblems(parsed.error, row, file, line));
    return [];
  });
}

/** Reads one YAML file whole; duplicate keys and broken syntax become problems. */
export function readYaml(root: string, file: string, problems: Problem[]): Placed<unknown> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), { lineCounter: counter, uniqueKeys: true });
  for (const error of document.errors) {
    const found = error.message.split('\n')[0] ?? error.code;
    problems.push({
      file,
      line: counter.linePos(error.pos[0]).line,
      field: 'syntax',
      what: 'this is not valid YAML',
      expected: 'readable YAML',
      found,
      fix: 'check indentation, colons and quotes on this line',
    });
  }
  if (document.errors.length > 0) return undefined;
  const line = (path: readonly PropertyKey[] = []): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      const range = node && typeof node === 'object' && 'range' in node ? (node.range as readonly number[] | null) : undefined;
      if (range?.[0] !== undefined) return counter.linePos(range[0]).line;
    }
    return 1;
  };
  return { value: document.toJS() as unknown, file, line };
}
