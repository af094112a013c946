import type { Rows } from './read-rows.ts';

/** Rows about the world, each with its sources and its days. */
export function sourcedRows(rows: Rows) {
  return [...factualRows(rows), ...rows.topics];
}

/** Rows whose texts readers see, without the pages of topics. */
export function spokenRows(rows: Rows) {
  return [...factualRows(rows), ...rows.deadlines];
}

function factualRows({ places, missions, services, rules, recruitment, phrases, questions }: Rows) {
  return [...places, ...missions, ...services, ...rules, ...recruitment, ...phrases, ...questions];
}
