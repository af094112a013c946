import { z } from 'zod';
import { commonFields, countrySchema, idSchema, textSchema } from './base.ts';
import { refSchema } from './words.ts';

/** Answers to a question without choices of its own, and the letter that stands for each in a button. */
export const plainAnswers = { yes: 'y', no: 'n', unknown: 'u' } as const;

/** One of the answers to choose from; a country is named by its row of `places.yaml`, anything else by a text. */
const choiceSchema = z
  .strictObject({
    id: idSchema,
    /** Stands for the choice in the data behind a button. */
    letter: z.string().regex(/^[a-z]$/, 'one small letter'),
    place: countrySchema.optional(),
    label: textSchema.optional(),
  })
  .refine(({ place, label }) => (place === undefined) !== (label === undefined), 'either a place or a label');

/** A question of a tool: `tools/<tool>.yaml`. The questions are asked in the order of the file. */
export const questionSchema = z.strictObject({
  ...commonFields,
  ask: textSchema,
  /** Answers to choose from; without them: yes, no, do not know. */
  choices: z.array(choiceSchema).min(2).optional(),
  /** Asked only after one of these choices at each of these earlier questions. */
  when: z.record(idSchema, z.array(idSchema).min(1)).optional(),
  /** Which answers are a warning sign, and what follows. */
  sign: z
    .strictObject({
      answers: z.array(z.enum(['yes', 'no', 'unknown'])).min(1),
      /** The answer as a statement: what the person has said. */
      says: textSchema,
      why: textSchema,
      /** What to ask for in writing, and what never to pay or hand over. */
      write: textSchema.optional(),
      never: textSchema.optional(),
    })
    .optional(),
  /** What says more and whom to ask; a rule of another country is left out. */
  see: z.array(refSchema),
});
