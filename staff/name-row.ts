import type { Bundle } from '#content/index.ts';

/** What a row, a page or a country is called in the guide; what has no name there keeps its id. */
export function makeNameRow(bundle: Bundle): (id: string) => string {
  const named = [...bundle.places, ...bundle.contacts].map(({ id, name }) => [id, name] as const);
  const titled = [...bundle.facts, ...bundle.topics].map(({ id, title }) => [id, title] as const);
  const names = new Map<string, string>([...named, ...titled]);
  return (id) => names.get(id) ?? id;
}
