import { z } from 'zod';
import { asOfSchema, commonFields, idSchema } from './base.ts';
import { purposeSchema } from './contact.ts';
import { intents, stages, toolIds } from './lists.ts';

/** What a page rests on and points to; its words are `pages/<locale>/<id>.md`. */
export const topicSchema = z.strictObject({
  ...commonFields,
  as_of: asOfSchema,
  stage: z.enum(stages),
  intent: z.enum(intents).optional(),
  /** Kinds of help in the order this page shows them. */
  contacts: z.array(purposeSchema).min(1),
  rules: z.array(idSchema),
  related: z.array(idSchema).min(1),
  /** What helps to do what this page advises. */
  tools: z.array(z.enum(toolIds)).optional(),
});
