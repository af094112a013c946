import { z } from 'zod';
import { dateSchema, idSchema } from './base.ts';
import { agencyStatuses } from './lists.ts';

const dateOrNothing = z.union([dateSchema, z.literal('')]);

/**
 * A licence on the official list of agencies: `recruitment/agencies.csv`, written by `npm run import:agencies`. Empty
 * until staff import a list. A line stays for ever; what the newest list says of it is in `missing_since`.
 */
export const agencySchema = z.strictObject({
  licence: z.string().min(1),
  name: z.string().min(1),
  issued: dateOrNothing,
  expires: dateOrNothing,
  /** What the list says; whether `expires` has passed is judged on the day. */
  status: z.enum(agencyStatuses),
  /** Since when it is suspended or withdrawn, if the list says. */
  ended: dateOrNothing,
  /** The newest list on which it stands. */
  list_date: dateSchema,
  /** The first list on which it stands no more; why is not known. */
  missing_since: dateOrNothing,
  review_by: dateSchema,
  source: idSchema,
});
export type Agency = z.infer<typeof agencySchema>;
