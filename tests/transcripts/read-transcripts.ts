import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const turnSchema = z.strictObject({
  /** What the person types, or the label of the button they press. Neither: the beginning. */
  say: z.string().optional(),
  press: z.string().optional(),
  /** What the answer must contain, word for word. */
  hears: z.array(z.string()).default([]),
  /** What it must not contain. */
  hearsNot: z.array(z.string()).default([]),
  /** Buttons that must be there. */
  offers: z.array(z.string()).default([]),
});

const transcriptSchema = z.strictObject({ name: z.string(), locale: z.enum(['tg', 'ru', 'en']), turns: z.array(turnSchema).min(1) });
export type Transcript = z.infer<typeof transcriptSchema>;

/** What a person sees after one turn. */
export type Seen = { readonly text: string; readonly buttons: readonly string[] };

/** A face of the dialogue as a test drives it. */
export type Face = {
  readonly start: (locale: Transcript['locale']) => Promise<Seen>;
  readonly say: (text: string) => Promise<Seen>;
  readonly press: (label: string) => Promise<Seen>;
};

/** All conversations of this folder. They are written for people who do not program. */
export function readTranscripts(): readonly Transcript[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => transcriptSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))));
}

/** Drives one conversation through a face and says what was missing, turn by turn. */
export async function playTranscript(transcript: Transcript, face: Face): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const [index, turn] of transcript.turns.entries()) {
    const seen =
      turn.say !== undefined
        ? await face.say(turn.say)
        : turn.press !== undefined
          ? await face.press(turn.press)
          : await face.start(transcript.locale);
    const where = `turn ${index + 1} (${turn.say ?? turn.press ?? 'start'})`;
    for (const text of turn.hears.filter((wanted) => !seen.text.includes(wanted)))
      complaints.push(`${where}: "${text}" is not in "${seen.text.slice(0, 400)}"`);
    for (const text of turn.hearsNot.filter((unwanted) => seen.text.includes(unwanted)))
      complaints.push(`${where}: "${text}" should not be there`);
    for (const label of turn.offers.filter((wanted) => !seen.buttons.includes(wanted)))
      complaints.push(`${where}: no button "${label}" among ${seen.buttons.join(' | ')}`);
  }
  return complaints;
}
