import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * Makes a row of a file say what `after` says, and touches nothing that says it already: comments, quotes and lines of
 * everything else stay.
 * @param order names of fields, in the order in which new ones are put between the others
 */
export function changeMap(document: Document, map: YAMLMap, after: Readonly<Record<string, unknown>>, order: readonly string[] = []): void {
  for (const name of Object.keys(map.toJS(document) as object)) if (!(name in after)) map.delete(name);
  for (const [name, value] of Object.entries(after)) {
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
    if (pair) pair.value = changed(document, pair.value as Node | null, value);
    else map.items.splice(placeFor(map, name, order), 0, document.createPair(name, value));
  }
}

/** Behind the last of the fields that come before it. */
function placeFor(map: YAMLMap, name: string, order: readonly string[]): number {
  const at = order.indexOf(name);
  if (at === -1) return map.items.length;
  const before = map.items.findLastIndex(({ key }) => isScalar(key) && order.indexOf(String(key.value)) < at);
  return before + 1;
}

function changed(document: Document, node: Node | null, after: unknown): Node | null {
  if (node !== null && isDeepStrictEqual(node.toJS(document), after)) return node;
  if (isMap(node) && isRecord(after)) {
    changeMap(document, node, after);
    return node;
  }
  if (isSeq(node) && Array.isArray(after)) {
    changeList(document, node, after);
    return node;
  }
  if (isScalar(node) && (typeof after !== 'object' || after === null)) {
    node.value = after;
    return node;
  }
  return document.createNode(after) as Node | null;
}

/** What is the same at both ends of a list stays; of the rest, each takes the place of the one that was there. */
function changeList(document: Document, list: YAMLSeq, after: readonly unknown[]): void {
  const before = list.toJS(document) as readonly unknown[];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isDeepStrictEqual(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isDeepStrictEqual(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  const olds = list.items.slice(head, before.length - tail) as Node[];
  const news = after.slice(head, after.length - tail);
  const flow = list.items.some((item) => isMap(item) && item.flow === true);
  list.items.splice(
    head,
    olds.length,
    ...news.map((value, index) => {
      const old = olds[index];
      if (old) return changed(document, old, value);
      const node = document.createNode(value);
      if (flow && isMap(node)) node.flow = true;
      return node;
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
