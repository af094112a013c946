import type { PackedDanger } from './pack-words.ts';
import { noWeights } from './weight-table.ts';

/** Hears no danger: for pages that are looked at without listening. */
export const noDanger: PackedDanger = {
  groups: {},
  intents: [],
  alarm: { ...noWeights, least: 0, bias: 0 },
  kinds: { ...noWeights, bias: [] },
};
