import { z } from 'zod';

/** One text in every language. */
export const textSchema = z.strictObject({
  tg: z.string().trim().min(1),
  ru: z.string().trim().min(1),
  en: z.string().trim().min(1),
});
export type Text = z.infer<typeof textSchema>;

/** Several texts in every language, e.g. warning signs. */
export const textsSchema = z.strictObject({
  tg: z.array(z.string().trim().min(1)).min(1),
  ru: z.array(z.string().trim().min(1)).min(1),
  en: z.array(z.string().trim().min(1)).min(1),
});

/** A stable name, kept for ever: `tj-consulate-general-dubai`. At most 48 letters, so that every button fits Telegram's 64 bytes. */
export const idSchema = z
  .string()
  .max(48)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/** A country as ISO 3166-1 alpha-2: `AE`. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code such as AE');

/** A date as exact as the source gives it: `2024`, `2024-11` or `2024-11-29`. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as 2024, 2024-11 or 2024-11-29')
  .refine(isInCalendar, 'a day of the calendar');

/** 31 June and 30 February are not. */
function isInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return date.length !== 10 || Number.isNaN(time) || new Date(time).toISOString().startsWith(date);
}

/** The date a fact was last known to hold, or `unknown` when no source says. */
export const asOfSchema = z.union([z.literal('unknown'), dateSchema]);

/** Which page says it: a row of `sources.yaml`, the date the page shows, and what it supports. */
export const sourceRefSchema = z.strictObject({
  source: idSchema,
  page_date: dateSchema.optional(),
  /** Numbers (as written in `dial`) that this page states. */
  supports: z.array(z.string()).optional(),
  /** The page belongs to the body that answers the number. */
  own: z.boolean().optional(),
});
export type SourceRef = z.infer<typeof sourceRefSchema>;

/** What every row about the world carries. */
export const commonFields = {
  id: idSchema,
  sources: z.array(sourceRefSchema).min(1, 'at least one source; a row without a source does not compile'),
  as_of: asOfSchema,
  review_by: dateSchema,
  caution: textSchema.optional(),
};
