import { z } from 'zod';

/** Front matter of `pages/<locale>/<slug>.md`. */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1).max(60),
  summary: z.string().trim().min(1).max(180),
  /** Whether a native speaker and a lawyer have read this language's text. Until then the page says so. */
  reviewed: z.strictObject({ native: z.boolean(), lawyer: z.boolean() }),
});
export type PageMatter = z.infer<typeof pageSchema>;
