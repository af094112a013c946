import { z } from 'zod';
import { idSchema } from './base.ts';
import { intents } from './lists.ts';

export const refSchema = z
  .string()
  .regex(/^(topic|place|mission|service|rule|page):[A-Za-z0-9-]+$/, 'a reference such as topic:not-paid or place:AE');

const phrasesSchema = z.array(z.string().min(1)).min(1);

/** `words/<locale>.yaml`: how people type things. Search words are data, not code; they are not facts and need no source. */
export const wordsSchema = z.strictObject({
  /** Words that signal the same in a message, under a name: `wage: [маош, музд, зарплата]`. The groups of all languages are one. */
  groups: z.record(idSchema, phrasesSchema),
  /** Words that mean the same in a question: `embassy: [сафорат, посолство]`. The sets of all languages are one. */
  same: z.record(idSchema, phrasesSchema),
  /** Words that say little about what is asked: «чӣ тавр», "please". */
  fillers: phrasesSchema,
  /** Words of a message that only greets or thanks. */
  greetings: phrasesSchema.default([]),
  /** Words besides a place in a message that only says where somebody is: «ман ҳоло дар …», "I am in … now". */
  where: phrasesSchema.default([]),
  /** Other names and spellings of a page, a country or a contact. */
  aliases: z.array(z.strictObject({ for: refSchema, words: phrasesSchema })),
  /** Phrases that mean an emergency, and the page it opens. */
  intents: z.array(z.strictObject({ intent: z.enum(intents), opens: idSchema, phrases: phrasesSchema })),
});

/** A line of `words/danger.csv`: a message as somebody may write it, and which danger it speaks of. The bot learns from them. */
export const exampleSchema = z.strictObject({ intent: z.enum([...intents, 'none']), message: z.string().min(2) });

const lettersSchema = z.string().regex(/^[\w!#%()*+,./:-]*$/);
const packedWeights = {
  unit: z.number().positive(),
  drawers: z.int().positive(),
  near: lettersSchema,
  units: lettersSchema,
};

/** `content/learned/danger.json`, which `npm run learn` writes; `from` is a fingerprint of what it was learned from. */
export const learnedSchema = z.strictObject({
  from: z.string().regex(/^[0-9a-f]{16}$/),
  alarm: z.strictObject({ ...packedWeights, least: z.number(), bias: z.number() }),
  kinds: z.strictObject({ ...packedWeights, bias: z.array(z.number()).length(intents.length) }),
});
