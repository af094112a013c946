import { pageNames, toolIds } from '../schema/lists.ts';
import type { Rows } from './read-rows.ts';
import type { Placed } from './read-yaml.ts';

/** Everything a link can point to. */
export function knownRefs(rows: Rows): ReadonlySet<string> {
  return new Set([
    ...rows.topics.map((row) => `topic:${row.value.id}`),
    ...rows.places.map((row) => `place:${row.value.id}`),
    ...rows.missions.map((row) => `mission:${row.value.id}`),
    ...rows.services.map((row) => `service:${row.value.id}`),
    ...[...rows.rules, ...rows.recruitment].map((row) => `rule:${row.value.id}`),
    ...pageNames.map((name) => `page:${name}`),
    ...toolIds.map((name) => `tool:${name}`),
  ]);
}

export function ids(group: readonly Placed<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(group.map((row) => row.value.id));
}
