import type { z } from 'zod';
import { agencySchema } from '../schema/agency.ts';
import { checkSchema } from '../schema/check.ts';
import { missionSchema, serviceSchema } from '../schema/contact.ts';
import { dateWordsSchema, deadlineSchema } from '../schema/deadline.ts';
import { forbiddenSchema } from '../schema/forbidden.ts';
import { locales, questionnaireIds } from '../schema/lists.ts';
import { phraseSchema } from '../schema/phrase.ts';
import { placeSchema } from '../schema/place.ts';
import { questionSchema } from '../schema/question.ts';
import { retiredSchema } from '../schema/retired.ts';
import { roomModuleSchema } from '../schema/room.ts';
import { recruitmentSchema, ruleSchema } from '../schema/rule.ts';
import { sourceSchema } from '../schema/source.ts';
import { topicSchema } from '../schema/topic.ts';
import { exampleSchema, wordsSchema } from '../schema/words.ts';
import type { Problem } from './problem.ts';
import { readCsvRows } from './read-csv.ts';
import { readNames } from './read-text.ts';
import { readYamlFile, readYamlRows } from './read-yaml.ts';

export type Rows = ReturnType<typeof readRows>;

/** Reads every file of `seeds/` and the modules of `content/room/`. Mistakes are collected, never thrown; `broken` is the text of what could not be read. */
export function readRows(root: string, problems: Problem[]) {
  const broken: string[] = [];
  const rows = <S extends z.ZodType>(file: string, schema: S) => readYamlRows(root, `seeds/${file}`, schema, { problems, broken });
  const folder = <S extends z.ZodType>(name: string, schema: S) =>
    readNames(root, `seeds/${name}`, '.yaml', problems).flatMap((file) => rows(`${name}/${file}`, schema));
  return {
    sources: rows('sources.yaml', sourceSchema),
    places: rows('places.yaml', placeSchema),
    missions: rows('missions.yaml', missionSchema),
    services: [...folder('services', serviceSchema), ...rows('recruitment/bodies.yaml', serviceSchema)],
    rules: folder('rules', ruleSchema),
    recruitment: ['rules', 'schemes', 'scams', 'registers'].flatMap((name) => rows(`recruitment/${name}.yaml`, recruitmentSchema)),
    agencies: readCsvRows(root, 'seeds/recruitment/agencies.csv', agencySchema, problems),
    checks: readCsvRows(root, 'seeds/checks.csv', checkSchema, problems),
    phrases: rows('phrases.yaml', phraseSchema),
    topics: rows('topics.yaml', topicSchema),
    questions: questionnaireIds.flatMap((tool) => rows(`tools/${tool}.yaml`, questionSchema).map((row) => ({ ...row, tool }))),
    deadlines: rows('tools/deadlines.yaml', deadlineSchema),
    dateWords: rows('tools/date-words.yaml', dateWordsSchema),
    room: readNames(root, 'content/room', '.yaml', problems).flatMap((file) =>
      readYamlFile(root, `content/room/${file}`, roomModuleSchema, problems),
    ),
    retired: rows('retired.yaml', retiredSchema),
    forbidden: rows('forbidden.yaml', forbiddenSchema),
    words: locales.flatMap((locale) =>
      readYamlFile(root, `seeds/words/${locale}.yaml`, wordsSchema, problems).map((file) => ({ ...file, locale })),
    ),
    examples: readCsvRows(root, 'seeds/words/danger.csv', exampleSchema, problems),
    broken,
  };
}
