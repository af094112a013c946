import { z } from 'zod';
import { countrySchema, dateSchema, idSchema, textSchema } from './base.ts';
import { purposes, roomModuleIds, sectors, tracks } from './lists.ts';
import { refSchema } from './words.ts';

const aimFields = {
  id: idSchema,
  /** For whom; without it, for everybody. */
  tracks: z.array(z.enum(tracks)).min(1).optional(),
  places: z.array(countrySchema).min(1).optional(),
  sectors: z.array(z.enum(sectors)).min(1).optional(),
};

const letterSchema = z.enum(['a', 'b', 'c']);
const refsSchema = z.array(refSchema).optional();

const slideSchema = z
  .strictObject({
    ...aimFields,
    title: textSchema,
    points: z.array(textSchema).max(4).optional(),
    say: textSchema,
    rules: z.array(idSchema).min(1).optional(),
    facts_on: z.array(idSchema).min(1).optional(),
    contacts: z.array(z.enum(purposes)).min(1).optional(),
    card: idSchema.optional(),
    see: refsSchema,
  })
  .refine(({ points, rules, facts_on, contacts, card }) => points ?? rules ?? facts_on ?? contacts ?? card, 'something to show')
  .refine(
    ({ rules, facts_on, contacts, card, see }) => rules ?? facts_on ?? contacts ?? card ?? (see?.length ? see : undefined),
    'a rule, a topic, numbers or a card that this slide is about',
  );

const storySchema = z.strictObject({
  ...aimFields,
  text: textSchema,
  ask: textSchema,
  choices: z
    .array(z.strictObject({ letter: letterSchema, label: textSchema, reply: textSchema }))
    .min(2)
    .max(3),
  best: letterSchema,
  see: z.array(refSchema).min(1),
});

const questionSchema = z.strictObject({
  ...aimFields,
  ask: textSchema,
  choices: z
    .array(z.strictObject({ letter: letterSchema, label: textSchema }))
    .min(2)
    .max(3),
  right: letterSchema,
  why: textSchema,
  see: z.array(refSchema).min(1),
});

/** A module of an orientation: `content/room/<id>.yaml`. It holds no numbers: those stand in the rules that it names. */
export const roomModuleSchema = z.strictObject({
  id: z.enum(roomModuleIds),
  title: textSchema,
  aim: textSchema,
  note: textSchema,
  slides: z.array(slideSchema).min(3),
  stories: z.array(storySchema).min(1),
  questions: z.array(questionSchema).min(5),
  /** The day on which a native speaker and a lawyer read it; null until then. */
  reviewed: z.strictObject({ native: dateSchema.nullable(), lawyer: dateSchema.nullable() }),
});
export type RoomModuleRow = z.infer<typeof roomModuleSchema>;
