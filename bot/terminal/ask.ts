/**
 * `npm run --silent ask -- --locale tg --json`: one question a line on standard input, one JSON object a line on
 * standard output. It is how answers are inspected and measured; the site and the bot use the same search.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readGuides } from '#bot/read-world.ts';
import { type Locale, locales } from '#content/index.ts';
import { answerQuery } from '#shared/dialogue/answer-query.ts';
import type { Guide } from '#shared/dialogue/guide.ts';

const { locale, json } = parseOptions();
const guide: Guide = openGuide(locale);

for await (const query of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const answer = answerQuery(query, guide);
  if (json) console.log(JSON.stringify(answer));
  else
    console.log(
      [
        `? ${query}${answer.intent === null ? '' : `  [${answer.intent}]`}`,
        ...answer.results.map((hit) => `  ${hit.id}  ${hit.title}`),
      ].join('\n'),
    );
}

function parseOptions(): { readonly locale: Locale; readonly json: boolean } {
  try {
    const { values } = parseArgs({ options: { locale: { type: 'string', default: 'tg' }, json: { type: 'boolean', default: false } } });
    const locale = locales.find((known) => known === values.locale);
    if (locale === undefined) return leave(`--locale takes one of ${locales.join(', ')}, not "${values.locale}"`);
    return { locale, json: values.json };
  } catch (error) {
    return leave(error instanceof Error ? error.message : String(error));
  }
}

function openGuide(wanted: Locale): Guide {
  try {
    return readGuides()[wanted];
  } catch (error) {
    return leave(error instanceof Error ? error.message : String(error));
  }
}

function leave(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
