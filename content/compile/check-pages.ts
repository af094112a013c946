import { type Locale, locales } from '../schema/lists.ts';
import { phonesIn } from './check-numbers.ts';
import { knownPhones, oddOneOut } from './check-row-texts.ts';
import type { Problem } from './problem.ts';
import type { Page } from './read-pages.ts';
import type { Rows } from './read-rows.ts';

const required = ['now', 'helps', 'harms', 'ask'] as const;
const languageNames: Readonly<Record<Locale, string>> = { tg: 'Tajik', ru: 'Russian', en: 'English' };

/** Every topic has its page in every language, with the same parts in the same order and the same numbers in each part. */
export function checkPages(rows: Rows, pages: readonly Page[], problems: Problem[]): void {
  const known = knownPhones(rows);
  const topicIds = new Set(rows.topics.map((row) => row.value.id));
  for (const row of rows.topics) {
    for (const locale of locales.filter((wanted) => !pages.some((page) => page.slug === row.value.id && page.locale === wanted))) {
      problems.push({
        file: row.file,
        line: row.line(['id']),
        field: `${row.value.id} page`,
        what: `the ${languageNames[locale]} page is missing`,
        expected: `content/pages/${locale}/${row.value.id}.md`,
        found: 'no file',
        fix: 'write the page in this language too',
      });
    }
  }
  for (const page of pages) {
    const at = (line: number, field: string, what: string, expected: string, found: string, fix: string) =>
      problems.push({ file: page.file, line, field, what, expected, found, fix });
    if (!topicIds.has(page.slug))
      at(1, 'slug', 'the page belongs to no topic', 'a row of seeds/topics.yaml', page.slug, 'add the topic or rename the file');
    for (const key of required.filter((wanted) => !page.sections.some((section) => section.key === wanted))) {
      at(1, 'sections', 'a part of the page is missing', `## ${key}`, 'no such heading', `write the part "## ${key}"`);
    }
    const steps = page.sections.find((section) => section.key === 'now')?.blocks.find((block) => block.kind === 'steps');
    if (steps?.kind !== 'steps' || steps.items.length < 3 || steps.items.length > 7) {
      at(
        1,
        'now',
        'the part "now" has not the right number of steps',
        '3 to 7 numbered steps',
        String(steps?.kind === 'steps' ? steps.items.length : 0),
        'split or join steps',
      );
    }
    for (const item of page.items) {
      for (const phone of phonesIn(item.text).filter((digits) => !known.has(digits)))
        at(
          item.line,
          'text',
          'a telephone number stands in the text',
          'a number of a service or mission',
          phone,
          'put the number into a row with its source and link to it',
        );
    }
  }
  for (const slug of topicIds)
    checkParity(
      pages.filter((page) => page.slug === slug),
      problems,
    );
}

function checkParity(versions: readonly Page[], problems: Problem[]): void {
  const [tg, ru, en] = locales.map((locale) => versions.find((page) => page.locale === locale));
  if (!tg || !ru || !en) return;
  const shape = (page: Page) => page.items.map((item) => item.place).join(' ');
  for (const page of [ru, en].filter((other) => shape(other) !== shape(tg))) {
    const index = page.items.findIndex((item, position) => item.place !== tg.items[position]?.place);
    const item = page.items[index === -1 ? page.items.length - 1 : index];
    problems.push({
      file: page.file,
      line: item?.line ?? 1,
      field: item?.place ?? 'text',
      what: 'the page is built differently from the Tajik one',
      expected: tg.items[index]?.place ?? `${tg.items.length} parts`,
      found: item?.place ?? 'nothing',
      fix: 'give all languages the same paragraphs, lists and list items',
    });
    return;
  }
  const matter = oddOneOut({ tg: matterText(tg), ru: matterText(ru), en: matterText(en) });
  if (matter)
    problems.push({
      file: pageOf(versions, matter.locale).file,
      line: 2,
      field: 'title and summary',
      what: 'the numbers differ between the languages',
      expected: matter.expected,
      found: matter.found,
      fix: 'write the same digits in tg, ru and en',
    });
  tg.items.forEach((item, index) => {
    const inRu = ru.items[index];
    const inEn = en.items[index];
    if (!inRu || !inEn) return;
    const odd = oddOneOut({ tg: item.text, ru: inRu.text, en: inEn.text });
    if (odd) {
      const line = { tg: item, ru: inRu, en: inEn }[odd.locale].line;
      problems.push({
        file: pageOf(versions, odd.locale).file,
        line,
        field: item.place,
        what: 'the numbers differ between the languages',
        expected: odd.expected,
        found: odd.found,
        fix: 'write the same digits in tg, ru and en',
      });
    }
    for (const other of [inRu, inEn].filter((version) => version.refs !== item.refs)) {
      problems.push({
        file: pageOf(versions, other === inRu ? 'ru' : 'en').file,
        line: other.line,
        field: item.place,
        what: 'the links differ from the Tajik page',
        expected: item.refs || 'no link',
        found: other.refs || 'no link',
        fix: 'link to the same things in every language',
      });
    }
  });
}

function matterText(page: Page): string {
  return `${page.matter.title} ${page.matter.summary}`;
}

function pageOf(versions: readonly Page[], locale: Locale): Page {
  return versions.find((page) => page.locale === locale) as Page;
}
