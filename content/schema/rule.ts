import { z } from 'zod';
import { asOfSchema, commonFields, countrySchema, idSchema, textSchema, textsSchema } from './base.ts';
import { ruleTopics } from './lists.ts';

/** act: the reader must do it or loses something; know: good to know; background: plans, counts, reports. */
const weightSchema = z.enum(['act', 'know', 'background']);
export const inForceSchema = z.enum(['yes', 'planned', 'ended', 'unconfirmed']);

/** Numbers of a rule as data, for calculators: days, fees, dates. Keys are snake_case and say the unit. */
const numbersSchema = z.record(z.string().regex(/^[a-z0-9_]+$/), z.union([z.number(), z.string()]));

/** A dated rule of one country: `rules/<cc>.yaml`. */
export const ruleSchema = z.strictObject({
  ...commonFields,
  title: textSchema,
  topic: z.enum(ruleTopics),
  statement: textSchema,
  weight: weightSchema,
  in_force: inForceSchema,
  effective_from: asOfSchema,
  numbers: numbersSchema.optional(),
  topics: z.array(idSchema),
});

export type Rule = z.infer<typeof ruleSchema>;

/** A rule, scheme, trick or register of recruitment: `recruitment/{rules,schemes,scams,registers}.yaml`. */
export const recruitmentSchema = z.strictObject({
  ...commonFields,
  title: textSchema,
  statement: textSchema,
  signs: textsSchema.optional(),
  do: textSchema.optional(),
  weight: weightSchema,
  confidence: z.enum(['high', 'medium']),
  places: z.array(countrySchema),
  topics: z.array(idSchema),
});
