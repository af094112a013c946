import { z } from 'zod';
import { commonFields, countrySchema, textSchema } from './base.ts';

/** A country of the guide. Its id is the ISO 3166-1 code. */
export const placeSchema = z.strictObject({
  ...commonFields,
  id: countrySchema,
  name: textSchema,
  /** `guide`: rules, contacts and advice; `contacts`: contacts only. */
  depth: z.enum(['guide', 'contacts']),
  /** Whether people come from here (home) or go there (destination). */
  role: z.enum(['home', 'destination']),
  /** Languages of the show-this cards that are of use here, best first (BCP 47). */
  languages: z.array(z.enum(['ru', 'kk', 'ar', 'tr', 'en'])),
});
