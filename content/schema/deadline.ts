import { z } from 'zod';
import { idSchema, textSchema } from './base.ts';
import { dateKinds } from './lists.ts';

/** A key of a rule's `numbers` that says its unit: `working_days`, `months_max`. */
const numberSchema = z.string().regex(/^[a-z0-9_]+$/);

/**
 * What the tool stay-legal works out from a rule: `tools/deadlines.yaml`. Either a count of days (`per`) or a last day that is
 * counted `from` a date.
 */
export const deadlineSchema = z
  .strictObject({
    id: idSchema,
    rule: idSchema,
    number: numberSchema,
    title: textSchema,
    do: textSchema,
    /** The time in which days are counted together. */
    per: z.union([z.enum(['visit', 'calendar-year', 'first-entry']), z.strictObject({ window: numberSchema })]).optional(),
    /** While one of these is still to come, the count does not bind; the rule that says so. */
    extended_by: z.array(idSchema).optional(),
    extended_rule: idSchema.optional(),
    from: z.enum(dateKinds).optional(),
    /** So long before that date, and not after it. */
    before: z.literal(true).optional(),
    /** Again every month, for as many months as this rule says. */
    monthly: z.strictObject({ rule: idSchema, number: numberSchema }).optional(),
    /** Once one of these dates is known, nothing is left to do. */
    done_by: z.array(z.enum(dateKinds)).optional(),
    /** Rules to read when the day has passed. */
    when_past: z.array(idSchema).optional(),
  })
  .refine((row) => (row.per === undefined) !== (row.from === undefined), { path: ['from'], message: 'either "per" or "from"' });
export type Deadline = z.infer<typeof deadlineSchema>;

const months = Array.from({ length: 12 }, (_, index) => `month-${index + 1}`);

/** How people write a month, or say what a date is: `tools/date-words.yaml`. */
export const dateWordsSchema = z.strictObject({
  means: z.enum([...dateKinds, ...months]),
  words: z.array(z.string().regex(/^[a-zа-яё]+$/)).min(1),
});
