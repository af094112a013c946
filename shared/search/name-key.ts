/**
 * The words of a name or question that tell something, each once, in one order: two that have the same key ask the same.
 * @example nameKey(['karz', 'ji', 'tavr', 'dih'], new Set(['ji', 'tavr'])) // "dih karz"
 */
export function nameKey(tokens: readonly string[], fillers: ReadonlySet<string>): string {
  const telling = tokens.filter((token) => !fillers.has(token));
  return [...new Set(telling.length === 0 ? tokens : telling)].toSorted().join(' ');
}
