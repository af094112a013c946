import type { Bundle } from '#content/index.ts';
import type { PackedDanger, PackedWords } from './pack-words.ts';
import { noWeights } from './weight-table.ts';

/** The words of a guide that is only looked at, or whose words stand packed beside it: nothing is found by them. */
export const noWords: Bundle['words'] = {
  groups: {},
  same: {},
  fillers: [],
  aliases: {},
  intents: [],
  danger: { alarm: { ...noWeights, least: 0, bias: 0 }, kinds: { ...noWeights, bias: [] } },
};

/** The same, packed: titles are still found. */
export const noPackedWords: PackedWords = { said: { list: '', keys: '', words: '', names: '' }, pages: {}, same: [], fillers: '' };

/** The same, packed: nothing signals danger. */
export const noPackedDanger: PackedDanger = { ...noWords.danger, groups: {}, intents: [] };
