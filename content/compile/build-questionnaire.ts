import { createHash } from 'node:crypto';
import type { SourceRef } from '../schema/base.ts';
import type { Ref } from '../schema/block.ts';
import type { Citation } from '../schema/bundle-evidence.ts';
import type { Question, Questionnaire } from '../schema/bundle-tools.ts';
import type { Locale, QuestionnaireId } from '../schema/lists.ts';
import { plainAnswers } from '../schema/question.ts';
import type { Rows } from './read-rows.ts';

type Row = Rows['questions'][number]['value'];

/** The questions of one tool in one language; nothing when it has none. */
export function buildQuestionnaire(
  tool: QuestionnaireId,
  locale: Locale,
  rows: Rows,
  cite: (refs: readonly SourceRef[]) => readonly Citation[],
): readonly Questionnaire[] {
  const own = rows.questions.filter((row) => row.tool === tool).map(({ value }) => value);
  const [reviewBy] = own.map(({ review_by }) => review_by).toSorted();
  if (reviewBy === undefined) return [];
  const cited = new Map(cite(own.flatMap(({ sources: refs }) => refs)).map((citation) => [keyOf(citation), citation]));
  const [keys, sources] = [[...cited.keys()], [...cited.values()]];
  const places = new Map(rows.places.map(({ value }) => [value.id, value.name[locale]]));
  const toQuestion = (row: Row): Question => ({
    id: row.id,
    ask: row.ask[locale],
    choices: (row.choices ?? []).map(({ letter, place, label }) => ({
      letter,
      label: label?.[locale] ?? places.get(place ?? '') ?? '',
      ...(place === undefined ? {} : { place }),
    })),
    when: Object.fromEntries(Object.entries(row.when ?? {}).map(([id, choices]) => [id, lettersOf(own, id, choices)])),
    ...(row.sign === undefined ? {} : { sign: toSign(row.sign, locale) }),
    see: row.see.map((ref) => ref as Ref),
    cites: cite(row.sources).map((citation) => keys.indexOf(keyOf(citation))),
  });
  const questions = own.map(toQuestion);
  return [{ tool, edition: editionOf(questions), questions, sources, reviewBy }];
}

function toSign({ answers, says, why, write, never }: NonNullable<Row['sign']>, locale: Locale): NonNullable<Question['sign']> {
  return {
    letters: answers.map((answer) => plainAnswers[answer]).join(''),
    says: says[locale],
    why: why[locale],
    ...(write === undefined ? {} : { write: write[locale] }),
    ...(never === undefined ? {} : { never: never[locale] }),
  };
}

/** The same page with another date is another citation. */
function keyOf({ source, date }: Citation): string {
  return `${source} ${date}`;
}

/** The letters of some choices at a question. */
function lettersOf(rows: readonly Row[], id: string, choices: readonly string[]): string {
  const known = rows.find((row) => row.id === id)?.choices ?? [];
  return known
    .filter((choice) => choices.includes(choice.id))
    .map(({ letter }) => letter)
    .join('');
}

/** The same in every language: words may be mended without making the buttons of yesterday useless. */
function editionOf(questions: readonly Question[]): string {
  const shape = questions.map(({ id, choices, when }) => [id, choices.map(({ letter }) => letter), when]);
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex').slice(0, 4);
}
