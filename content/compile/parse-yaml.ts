import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { danglingAliases, explainYaml, type Mistake, twice } from './explain-yaml.ts';
import type { Problem } from './problem.ts';
import { remember } from './remember.ts';

/** YAML as plain values, with the line of every field and the text of every part. */
export type ParsedYaml = {
  readonly value: unknown;
  /** The line of a field's name or of a list entry; of the nearest thing around it when it is not there. */
  readonly line: (path?: readonly PropertyKey[]) => number;
  readonly textOf: (path: readonly PropertyKey[]) => string;
};

const readDocument = remember((text) => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, logLevel: 'error' });
  let plain: unknown;
  return { document, counter, value: () => (plain ??= document.toJS() as unknown) };
});

/**
 * Reads YAML that begins on `firstLine` of a file; every mistake becomes a problem. A field that is there twice spoils
 * nothing else, so the rest is still returned; broken syntax returns nothing.
 */
export function parseYaml(text: string, file: string, firstLine: number, problems: Problem[]): ParsedYaml | undefined {
  const { document, counter, value } = readDocument(text);
  const lineAt = (offset: number) => firstLine - 1 + counter.linePos(Math.min(offset, text.trimEnd().length)).line;
  const report = (mistakes: readonly Mistake[]) => {
    for (const { offset, ...told } of mistakes) problems.push({ file, line: lineAt(offset), ...told });
  };
  const errors = document.errors.map((error) => explainYaml(error, document, text));
  report(errors.filter((error) => error.what === twice));
  // After the first break the reader only guesses, so the rest of what it says would mislead.
  const [first] = errors.filter((error) => error.what !== twice);
  const aliases = danglingAliases(document);
  report(first && !aliases.some((alias) => lineAt(alias.offset) === lineAt(first.offset)) ? [first, ...aliases] : aliases);
  if (first || aliases.length > 0) return undefined;

  /** The way down along a path, as far as it goes: where each step begins. */
  const walk = (path: readonly PropertyKey[]): { readonly start: number; readonly end: number } => {
    let node: unknown = document.contents;
    let [start, end] = [0, text.length];
    for (const key of path) {
      const pair = isMap(node)
        ? node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(key))
        : undefined;
      const name = pair && isNode(pair.key) ? pair.key : undefined;
      const inner: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
      const range = name?.range ?? (isNode(inner) ? inner.range : undefined);
      if (!range) break;
      [start, end] = [range[0], isNode(inner) ? (inner.range?.[1] ?? range[1]) : range[1]];
      node = isAlias(inner) ? inner.resolve(document) : inner;
    }
    return { start, end };
  };
  return {
    value: value(),
    line: (path = []) => lineAt(walk(path).start),
    textOf: (path) => text.slice(walk(path).start, walk(path).end),
  };
}
