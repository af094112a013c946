import { z } from 'zod';
import { idSchema } from './base.ts';

/** A row that is no longer shown. Nothing is deleted: old buttons and links still find out why. */
export const retiredSchema = z.strictObject({
  id: idSchema,
  was: z.enum(['place', 'mission', 'service', 'rule', 'recruitment', 'phrase', 'topic']),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** For those who keep the guide; readers are told that it is no longer here. */
  reason: z.string().trim().min(1),
});
export type Retired = z.infer<typeof retiredSchema>;
