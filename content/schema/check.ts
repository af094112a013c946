import { z } from 'zod';
import { idSchema } from './base.ts';
import { outcomes } from './lists.ts';

/** One line of the append-only log `checks.csv`: who (a role, never a name) rang which number, when, and what happened. */
export const checkSchema = z
  .strictObject({
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2024-11-29'),
    row: z.string().regex(/^(service|mission):[a-z0-9-]+$/, 'service:… or mission:…'),
    number: z.string().min(2),
    outcome: z.enum(outcomes),
    by: z.enum(['press', 'ministry', 'ngo', 'volunteer', 'team']),
    how: z.enum(['call', 'message']),
    /** The page that tells of the call; a call of one's own has none. */
    source: z.union([idSchema, z.literal('')]),
  })
  .refine(({ by, source }) => by !== 'press' || source !== '', {
    path: ['source'],
    error: 'what the press rang needs the page that tells it',
  });
export type Check = z.infer<typeof checkSchema>;
