import { intents } from '../schema/lists.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

/** Each emergency must open the topic that names it, in every language. A topic that is not there is told by checkReferences. */
export function checkWords(rows: Rows, problems: Problem[]): void {
  const topics = new Set(rows.topics.map(({ value }) => value.id));
  for (const intent of intents) {
    const topic = rows.topics.find(({ value }) => value.intent === intent)?.value.id;
    for (const row of rows.words) {
      row.value.intents.forEach((entry, index) => {
        if (entry.intent !== intent || entry.opens === topic || !topics.has(entry.opens)) return;
        problems.push({
          file: row.file,
          line: row.line(['intents', index, 'opens']),
          field: `${intent} opens`,
          what: 'this is not the page of the emergency',
          expected: topic ?? `a topic with intent: ${intent} in seeds/topics.yaml`,
          found: entry.opens,
          fix: 'write the topic that names this intent in seeds/topics.yaml',
        });
      });
    }
  }
}
