import { z } from 'zod';

/** Beginnings of words that design §4 forbids, and why: `forbidden.yaml`. */
export const forbiddenSchema = z.strictObject({
  reason: z.string().min(1),
  stems: z.array(z.string().regex(/^[\p{L}\p{N} '-]{3,}$/u, 'letters, spaces and hyphens')).min(1),
});
