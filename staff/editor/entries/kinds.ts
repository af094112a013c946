import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { missionSchema, serviceSchema } from '#content/schema/contact.ts';
import { deadlineSchema } from '#content/schema/deadline.ts';
import { questionnaireIds } from '#content/schema/lists.ts';
import { phraseSchema } from '#content/schema/phrase.ts';
import { placeSchema } from '#content/schema/place.ts';
import { questionSchema } from '#content/schema/question.ts';
import { recruitmentSchema, ruleSchema } from '#content/schema/rule.ts';
import { sourceSchema } from '#content/schema/source.ts';
import { topicSchema } from '#content/schema/topic.ts';

/** A kind of rows that the editor opens: in which files below `seeds/` they stand, and what each must be. */
export type Kind = {
  readonly name: string;
  readonly schema: z.ZodType;
  /** With a `/` at the end, every file of a folder. */
  readonly files: readonly string[];
  /** A new topic needs a page in three languages at the same moment, which is more than one row. */
  readonly isClosed?: boolean;
};

/** In the order in which the editor shows them. Search words, lists of agencies and the log of calls have tools of their own. */
export const kinds: readonly Kind[] = [
  { name: 'missions', schema: missionSchema, files: ['missions.yaml'] },
  { name: 'services', schema: serviceSchema, files: ['services/', 'recruitment/bodies.yaml'] },
  { name: 'rules', schema: ruleSchema, files: ['rules/'] },
  {
    name: 'recruitment',
    schema: recruitmentSchema,
    files: ['rules', 'schemes', 'scams', 'registers'].map((name) => `recruitment/${name}.yaml`),
  },
  { name: 'phrases', schema: phraseSchema, files: ['phrases.yaml'] },
  { name: 'questions', schema: questionSchema, files: questionnaireIds.map((tool) => `tools/${tool}.yaml`) },
  { name: 'deadlines', schema: deadlineSchema, files: ['tools/deadlines.yaml'] },
  { name: 'places', schema: placeSchema, files: ['places.yaml'] },
  { name: 'topics', schema: topicSchema, files: ['topics.yaml'], isClosed: true },
  { name: 'sources', schema: sourceSchema, files: ['sources.yaml'] },
];

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
