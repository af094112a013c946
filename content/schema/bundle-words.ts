/** What search and the signs of danger need, compiled. */
import type { Intent } from './lists.ts';

/** How people type things. Groups and intents come from all three languages: people write in whichever they have. */
export type WordsEntry = {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly same: Readonly<Record<string, readonly string[]>>;
  readonly fillers: readonly string[];
  /** Words of messages that ask nothing; browsers do without them. */
  readonly talk?: { readonly greetings: readonly string[]; readonly where: readonly string[] };
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly intents: readonly {
    readonly intent: Intent;
    readonly opens: string;
    readonly phrases: readonly string[];
  }[];
  readonly danger: DangerWeights;
};

/**
 * Weights of features without a list of features: in which of so many drawers each lies (the steps from one drawer that
 * is filled to the next) and how many units it weighs, in letters. shared/search/weight-table.ts packs and reads them.
 */
export type PackedWeights = {
  readonly unit: number;
  readonly drawers: number;
  readonly near: string;
  readonly units: string;
};

/** What was learned from examples of danger: `npm run learn` writes it, shared/search/weigh-message.ts reads it. */
export type DangerWeights = {
  /** Whether there is danger: what must be exceeded, what a message without features weighs, and the weights of features. */
  readonly alarm: PackedWeights & { readonly least: number; readonly bias: number };
  /** Which danger: the weights of features for each emergency, as `0 <passport>`, and a bias for each. */
  readonly kinds: PackedWeights & { readonly bias: readonly number[] };
};
