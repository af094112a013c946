import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkSchema } from '../schema/check.ts';
import { missionSchema, serviceSchema } from '../schema/contact.ts';
import { type Locale, locales } from '../schema/lists.ts';
import { phraseSchema } from '../schema/phrase.ts';
import { placeSchema } from '../schema/place.ts';
import { retiredSchema } from '../schema/retired.ts';
import { agencySchema, recruitmentSchema, ruleSchema } from '../schema/rule.ts';
import { sourceSchema } from '../schema/source.ts';
import { topicSchema } from '../schema/topic.ts';
import { type Words, wordsSchema } from '../schema/words.ts';
import type { Problem } from './problem.ts';
import { readCsvRows } from './read-csv.ts';
import { type Placed, readYaml, readYamlRows } from './read-yaml.ts';
import { toProblems } from './to-problems.ts';

export type Rows = ReturnType<typeof readRows>;

/** Reads every file of `seeds/`. Mistakes are collected, never thrown. */
export function readRows(root: string, problems: Problem[]) {
  const rows = <S extends z.ZodType>(file: string, schema: S) => readYamlRows(root, `seeds/${file}`, schema, problems);
  const folder = <S extends z.ZodType>(name: string, schema: S) =>
    readdirSync(join(root, 'seeds', name))
      .filter((file) => file.endsWith('.yaml'))
      .toSorted()
      .flatMap((file) => rows(`${name}/${file}`, schema));
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
    retired: rows('retired.yaml', retiredSchema),
    words: locales.flatMap((locale): (Placed<Words> & { readonly locale: Locale })[] => {
      const file = `seeds/words/${locale}.yaml`;
      if (!existsSync(join(root, file))) {
        problems.push({
          file,
          line: 1,
          field: 'file',
          what: 'the file is missing',
          expected: 'search words for every language',
          found: 'no file',
          fix: 'create it with "aliases: []" and "intents: []"',
        });
        return [];
      }
      const document = readYaml(root, file, problems);
      if (document === undefined) return [];
      const parsed = wordsSchema.safeParse(document.value);
      if (parsed.success) return [{ locale, value: parsed.data, file, line: document.line }];
      problems.push(...toProblems(parsed.error, document.value, file, document.line));
      return [];
    }),
  };
}
