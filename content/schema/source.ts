import { z } from 'zod';
import { dateSchema, idSchema } from './base.ts';

/** A page somebody can open: who publishes it, where it is, when we read it. Rows point here. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  publisher: z.string().min(1),
  kind: z.enum(['official', 'un', 'law', 'ngo', 'press', 'code']),
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  read_on: dateSchema,
});
