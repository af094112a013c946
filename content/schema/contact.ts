import { z } from 'zod';
import { commonFields, countrySchema, textSchema } from './base.ts';
import { purposes } from './lists.ts';

/** What a contact is for. */
export const purposeSchema = z.enum(purposes);

const e164Schema = z.string().regex(/^\+[1-9]\d{6,14}$/, 'E.164 such as +97143945814');

/** One telephone number. `dial` is what people read and press; `e164` is there when it can be rung from abroad at all. */
export const phoneSchema = z
  .strictObject({
    dial: z.string().regex(/^[+(*\d][\d ()-]{1,20}$/, 'digits, spaces, brackets and hyphens'),
    e164: e164Schema.optional(),
    kind: z.enum(['e164', 'short', 'tollfree']),
    abroad: z.enum(['yes', 'no', 'unknown']),
    fax: z.boolean().optional(),
    label: textSchema,
  })
  .refine((phone) => phone.kind !== 'e164' || phone.e164 !== undefined, { message: 'kind e164 needs the field e164', path: ['e164'] });
export type Phone = z.infer<typeof phoneSchema>;

export const channelSchema = z.strictObject({
  type: z.enum(['website', 'email', 'app']),
  value: z.string().min(3),
});

/** Services and hotlines of one country: `services/<cc>.yaml`. */
export const serviceSchema = z.strictObject({
  ...commonFields,
  country: countrySchema,
  /** Countries served besides its own: the European numbers. */
  covers: z.array(countrySchema).optional(),
  name: textSchema,
  operator: textSchema,
  what: textSchema,
  purposes: z.array(purposeSchema).min(1),
  numbers: z.array(phoneSchema),
  address: textSchema.optional(),
  hours: textSchema.optional(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).optional(),
  cost: textSchema.optional(),
  channels: z.array(channelSchema).optional(),
});
export type Service = z.infer<typeof serviceSchema>;

/** Embassies, consulates and the labour ministry's offices abroad: `missions.yaml`. */
export const missionSchema = z.strictObject({
  ...commonFields,
  kind: z.enum(['mfa', 'embassy', 'consulate-general', 'consulate', 'honorary-consulate', 'labour-migration-representation']),
  country: countrySchema,
  covers: z.array(countrySchema).min(1),
  name: textSchema,
  city: textSchema,
  address: textSchema.optional(),
  numbers: z.array(phoneSchema),
  hours: textSchema.optional(),
  channels: z.array(channelSchema).optional(),
});
export type Mission = z.infer<typeof missionSchema>;
