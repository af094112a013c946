import { z } from 'zod';
import { idSchema } from './base.ts';
import { intents } from './lists.ts';

export const refSchema = z
  .string()
  .regex(/^(topic|place|mission|service|rule|page):[A-Za-z0-9-]+$/, 'a reference such as topic:not-paid or place:AE');

/** `words/<locale>.yaml`: how people type things. Search words are data, not code; they are not facts and need no source. */
export const wordsSchema = z.strictObject({
  /** Other names and spellings of a page, a country or a contact. */
  aliases: z.array(z.strictObject({ for: refSchema, words: z.array(z.string().min(1)).min(1) })),
  /** Phrases that mean an emergency, and the page it opens. */
  intents: z.array(z.strictObject({ intent: z.enum(intents), opens: idSchema, phrases: z.array(z.string().min(1)).min(1) })),
});
