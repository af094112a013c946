import type { Ref } from '../schema/block.ts';
import type { RoomModule } from '../schema/bundle-room.ts';
import { type Locale, roomModuleIds } from '../schema/lists.ts';
import type { RoomModuleRow } from '../schema/room.ts';
import type { Rows } from './read-rows.ts';

/** The modules of an orientation in one language, in the order in which a room sees them. */
export function buildRoom(locale: Locale, rows: Rows): readonly RoomModule[] {
  const byId = new Map(rows.room.map(({ value }) => [value.id, value]));
  return roomModuleIds.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toModule(row, locale)] : [];
  });
}

function toModule(row: RoomModuleRow, locale: Locale): RoomModule {
  return {
    id: row.id,
    title: row.title[locale],
    aim: row.aim[locale],
    note: row.note[locale],
    slides: row.slides.map((slide) => ({
      ...toAim(slide),
      title: slide.title[locale],
      points: (slide.points ?? []).map((point) => point[locale]),
      say: slide.say[locale],
      rules: (slide.rules ?? []).map((id): Ref => `rule:${id}`),
      factsOn: slide.facts_on ?? [],
      contacts: slide.contacts ?? [],
      ...(slide.card === undefined ? {} : { card: slide.card }),
      see: toRefs(slide.see),
    })),
    stories: row.stories.map((story) => ({
      ...toAim(story),
      text: story.text[locale],
      ask: story.ask[locale],
      choices: story.choices.map(({ letter, label, reply }) => ({ letter, label: label[locale], reply: reply[locale] })),
      best: story.best,
      see: toRefs(story.see),
    })),
    questions: row.questions.map((question) => ({
      ...toAim(question),
      ask: question.ask[locale],
      choices: question.choices.map(({ letter, label }) => ({ letter, label: label[locale] })),
      right: question.right,
      why: question.why[locale],
      see: toRefs(question.see),
    })),
    reviewed: { native: row.reviewed.native !== null, lawyer: row.reviewed.lawyer !== null },
  };
}

function toAim({
  id,
  tracks = [],
  places = [],
  sectors = [],
}: Pick<RoomModuleRow['slides'][number], 'id' | 'tracks' | 'places' | 'sectors'>) {
  return { id, tracks, places, sectors };
}

function toRefs(refs: readonly string[] | undefined): readonly Ref[] {
  return (refs ?? []).map((ref) => ref as Ref);
}
