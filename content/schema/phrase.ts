import { z } from 'zod';
import { commonFields, textSchema } from './base.ts';

const line = z.string().trim().min(1);

/** A card to show to somebody: `phrases.yaml`. */
export const phraseSchema = z.strictObject({
  ...commonFields,
  title: textSchema,
  when: textSchema,
  say: z.strictObject({ tg: line, ru: line, kk: line, ar: line, tr: line, en: line }),
  /** How it sounds, in Tajik letters. */
  sound: z.strictObject({ ru: line, kk: line, ar: line, tr: line, en: line }),
});
