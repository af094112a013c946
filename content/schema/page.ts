import { z } from 'zod';
import { dateSchema } from './base.ts';

const reviewSchema = z.union([z.null(), dateSchema]);

/** Front matter of `pages/<locale>/<slug>.md`. */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1).max(60),
  summary: z.string().trim().min(1).max(180),
  /** When a native speaker and a lawyer have read this language's text; null until then, and the page says so. */
  reviewed: z.strictObject({ native: reviewSchema, lawyer: reviewSchema }),
});
export type PageMatter = z.infer<typeof pageSchema>;
