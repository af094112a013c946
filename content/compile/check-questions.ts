import { locales } from '../schema/lists.ts';
import { brokenIds } from './broken.ts';
import { textsOf } from './check-row-texts.ts';
import { sentencesOf, wordsOf } from './check-style.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

type Row = Rows['questions'][number];

/** Words of a question, and of a sentence that says what an answer means. */
const longestQuestion = 12;
const longestSentence = 20;

/** Questions are one short sentence, and ask only about what was asked before. */
export function checkQuestions(rows: Rows, problems: Problem[]): void {
  const broken = brokenIds(rows.broken);
  for (const row of rows.questions) {
    const report = (path: readonly PropertyKey[], what: string, expected: string, found: string, fix: string) =>
      problems.push({ file: row.file, line: row.line(path), field: `${row.value.id} ${path.join('.')}`, what, expected, found, fix });
    for (const locale of locales) {
      const text = row.value.ask[locale];
      if (wordsOf(text) > longestQuestion)
        report(['ask', locale], 'this question is too long', `at most ${longestQuestion} words`, `${wordsOf(text)}`, 'ask one thing');
      if (!text.endsWith('?')) report(['ask', locale], 'this is no question', 'a question mark at the end', `"${text}"`, 'ask');
    }
    for (const { text, paths } of textsOf(row.value)) {
      for (const locale of locales) {
        const long = sentencesOf(text[locale]).find((sentence) => wordsOf(sentence) > longestSentence);
        if (long !== undefined)
          report(
            paths[locale],
            'this sentence is too long',
            `at most ${longestSentence} words`,
            `${wordsOf(long)} words: "${long.slice(0, 50)}…"`,
            'make two sentences of it',
          );
      }
    }
    const letters = (row.value.choices ?? []).map(({ letter }) => letter);
    const twice = letters.findIndex((letter, index) => letters.indexOf(letter) < index);
    if (twice >= 0)
      report(['choices', twice, 'letter'], 'this letter is taken', 'a letter of its own', `"${letters[twice]}"`, 'take another letter');
    for (const [id, choices] of Object.entries(row.value.when ?? {}).filter(([name]) => !broken.has(name))) {
      const known = choicesBefore(row, id, rows);
      for (const found of known === undefined ? [id] : choices.filter((choice) => !known.includes(choice)))
        report(
          ['when', id],
          known === undefined ? 'no question with choices is asked before under this name' : 'this is none of its choices',
          known === undefined ? 'the id of an earlier question' : known.join(', '),
          `"${found}"`,
          'correct the name',
        );
    }
  }
}

/** The choices of a question that the same tool asks before this one. */
function choicesBefore(row: Row, id: string, rows: Rows): readonly string[] | undefined {
  const own = rows.questions.filter(({ tool }) => tool === row.tool);
  return own
    .slice(0, own.indexOf(row))
    .find(({ value }) => value.id === id)
    ?.value.choices?.map((choice) => choice.id);
}
