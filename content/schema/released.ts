import { z } from 'zod';
import { changeKinds, outcomes } from './lists.ts';

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-22');
const refSchema = z
  .string()
  .regex(/^(topic|place|mission|service|rule|tool|page):[A-Za-z0-9-]+$/, 'a reference such as mission:tj-embassy-moscow');

/** One line of `content/released/changes.csv`. */
export const changeSchema = z.strictObject({
  date: daySchema,
  kind: z.enum(changeKinds),
  what: refSchema,
  before: z.string(),
  after: z.string(),
  on: z.union([daySchema, z.literal('')]),
});

/** The newest call to a number. */
const callSchema = z.strictObject({ date: daySchema, outcome: z.enum(outcomes) });

/** Short hashes of the words in every language, Tajik first. */
const wordsSchema = z.array(z.string().regex(/^[a-p]{8}$/)).length(3);

/** What a release said, as far as the next one is compared with it: ids, numbers and hashes of words. */
export const snapshotSchema = z.strictObject({
  places: z.record(z.string(), z.enum(['guide', 'contacts'])),
  contacts: z.record(refSchema, z.strictObject({ place: z.string(), numbers: z.record(z.string(), callSchema.nullable()) })),
  rules: z.record(
    refSchema,
    z.strictObject({
      place: z.string().optional(),
      inForce: z.enum(['yes', 'planned', 'ended', 'unconfirmed']),
      from: z.string().optional(),
      numbers: z.array(z.string()),
      words: wordsSchema,
    }),
  ),
  pages: z.record(refSchema, wordsSchema),
  /** The day of the list of agencies. */
  list: daySchema.optional(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The file of the last release: its day, and what it said. */
export const releaseSchema = z.strictObject({ date: daySchema, said: snapshotSchema });
export type Release = z.infer<typeof releaseSchema>;
