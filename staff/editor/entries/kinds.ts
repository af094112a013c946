import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { missionSchema, serviceSchema } from '#content/schema/contact.ts';
import { deadlineSchema } from '#content/schema/deadline.ts';
import { questionnaireIds } from '#content/schema/lists.ts';
import { phraseSchema } from '#content/schema/phrase.ts';
import { placeSchema } from '#content/schema/place.ts';
import { questionSchema } from '#content/schema/question.ts';
import type { Retired } from '#content/schema/retired.ts';
import { recruitmentSchema, ruleSchema } from '#content/schema/rule.ts';
import { sourceSchema } from '#content/schema/source.ts';
import { topicSchema } from '#content/schema/topic.ts';
import { Refusal } from './refusal.ts';

/** A kind of rows that the editor opens: in which files below `seeds/` they stand, and what each must be. */
export type Kind = {
  readonly name: string;
  readonly schema: z.ZodType;
  /** With a `/` at the end, every file of a folder. */
  readonly files: readonly string[];
  /** What `seeds/retired.yaml` calls a row of this kind. Without it nobody outside links to such a row, and it is not retired. */
  readonly was?: Retired['was'];
};

/** Pages: a row that says what the page rests on, and its words in three languages (`pages.ts`). */
export const pageKind: Kind = { name: 'pages', schema: topicSchema, files: ['topics.yaml'], was: 'topic' };

/** In the order in which the editor shows them. Search words, lists of agencies and the log of calls have tools of their own. */
export const kinds: readonly Kind[] = [
  pageKind,
  { name: 'missions', schema: missionSchema, files: ['missions.yaml'], was: 'mission' },
  { name: 'services', schema: serviceSchema, files: ['services/', 'recruitment/bodies.yaml'], was: 'service' },
  { name: 'rules', schema: ruleSchema, files: ['rules/'], was: 'rule' },
  {
    name: 'recruitment',
    schema: recruitmentSchema,
    files: ['rules', 'schemes', 'scams', 'registers'].map((name) => `recruitment/${name}.yaml`),
    was: 'recruitment',
  },
  { name: 'phrases', schema: phraseSchema, files: ['phrases.yaml'], was: 'phrase' },
  { name: 'questions', schema: questionSchema, files: questionnaireIds.map((tool) => `tools/${tool}.yaml`) },
  { name: 'deadlines', schema: deadlineSchema, files: ['tools/deadlines.yaml'] },
  { name: 'places', schema: placeSchema, files: ['places.yaml'], was: 'place' },
  { name: 'sources', schema: sourceSchema, files: ['sources.yaml'] },
];

/** @throws {Refusal} for a kind that the editor does not open */
export function kindNamed(name: string): Kind {
  const kind = kinds.find((candidate) => candidate.name === name);
  if (!kind) throw new Refusal('no-kind', { name });
  return kind;
}

/** The files of a kind, below `seeds/`. */
export function filesOf(kind: Kind, root: string): readonly string[] {
  return kind.files.flatMap((file) =>
    file.endsWith('/')
      ? readdirSync(join(root, 'seeds', file))
          .filter((name) => name.endsWith('.yaml'))
          .toSorted()
          .map((name) => `${file}${name}`)
      : [file],
  );
}
