import { type Locale, locales } from '../schema/lists.ts';
import { brokenIds } from './broken.ts';
import { phonesIn } from './check-numbers.ts';
import { oddOneOut } from './check-row-texts.ts';
import { knownPhones } from './known-phones.ts';
import { cannotBeShown, type Item } from './parse-body.ts';
import type { Problem } from './problem.ts';
import type { Page } from './read-pages.ts';
import type { Rows } from './read-rows.ts';

const required = ['now', 'helps', 'harms', 'ask'] as const;
const languageNames: Readonly<Record<Locale, string>> = { tg: 'Tajik', ru: 'Russian', en: 'English' };

const missingPart = 'a part of the page is missing';
const emptyPart = 'this part is empty';
const wrongSteps = 'the part "now" has not the right number of steps';
/** After one of these a page is built differently from the others anyway. */
const structural: ReadonlySet<string> = new Set([cannotBeShown, missingPart, emptyPart, wrongSteps]);

/** Every topic has its page in every language, with the same parts in the same order and the same numbers in each part. */
export function checkPages(rows: Rows, pages: readonly Page[], problems: Problem[]): void {
  const known = knownPhones(rows);
  const topicIds = new Set([...rows.topics.map((row) => row.value.id), ...brokenIds(rows.broken)]);
  for (const row of rows.topics) {
    for (const locale of locales) {
      const file = `content/pages/${locale}/${row.value.id}.md`;
      if (pages.some((page) => page.file === file) || problems.some((problem) => problem.file === file)) continue;
      problems.push({
        file: row.file,
        line: row.line(['id']),
        field: `${row.value.id} page`,
        what: `the ${languageNames[locale]} page is missing`,
        expected: file,
        found: 'no file',
        fix: 'write the page in this language too',
      });
    }
  }
  for (const page of pages) {
    if (!topicIds.has(page.slug))
      problems.push({
        file: page.file,
        line: 1,
        field: 'file',
        what: 'the page belongs to no topic',
        expected: 'the name of a row of seeds/topics.yaml',
        found: `"${page.slug}"`,
        fix: 'add the topic or rename the file',
      });
    checkPage(page, known, problems);
  }
  for (const { id } of rows.topics.map((row) => row.value)) {
    const [tg, ru, en] = locales.map((locale) => pages.find((page) => page.slug === id && page.locale === locale));
    if (tg && ru && en) checkParity({ tg, ru, en }, problems);
  }
}

function checkPage(page: Page, known: ReadonlySet<string>, problems: Problem[]): void {
  for (const key of required.filter((wanted) => !page.headings.has(wanted))) {
    problems.push({
      file: page.file,
      line: 1,
      field: 'sections',
      what: missingPart,
      expected: `## ${key}`,
      found: 'no such heading',
      fix: `write the part "## ${key}"`,
    });
  }
  for (const section of page.sections.filter(({ blocks }) => blocks.length === 0))
    problems.push({
      file: page.file,
      line: page.headings.get(section.key) ?? 1,
      field: section.key,
      what: emptyPart,
      expected: 'at least one sentence',
      found: 'only a heading',
      fix: 'write the part or remove its heading',
    });
  const now = page.sections.find((section) => section.key === 'now');
  const steps = now?.blocks.flatMap((block) => (block.kind === 'steps' ? [block.items.length] : []))[0] ?? 0;
  if (now && now.blocks.length > 0 && (steps < 3 || steps > 7))
    problems.push({
      file: page.file,
      line: page.headings.get('now') ?? 1,
      field: 'now',
      what: wrongSteps,
      expected: '3 to 7 numbered steps',
      found: String(steps),
      fix: 'split or join steps',
    });
  const told = new Set(
    problems.filter(({ file, field }) => file === page.file && field === 'link').map(({ found }) => found.replaceAll(/\D/g, '')),
  );
  for (const item of page.items) {
    for (const phone of phonesIn(item.text).filter((digits) => !known.has(digits) && !told.has(digits)))
      problems.push({
        file: page.file,
        line: item.line,
        field: item.place,
        what: 'a telephone number stands in the text',
        expected: 'a number of a service or mission that was not found closed',
        found: phone,
        fix: 'put the number into a row with its source and link to it',
      });
  }
}

type Versions = Readonly<Record<Locale, Page>>;

function checkParity(versions: Versions, problems: Problem[]): void {
  const matter = oddOneOut(ofEach((locale) => `${versions[locale].matter.title} ${versions[locale].matter.summary}`));
  if (matter)
    problems.push({
      file: versions[matter.locale].file,
      line: 2,
      field: 'title and summary',
      what: 'the numbers differ between the languages',
      expected: matter.expected,
      found: matter.found,
      fix: 'write the same digits in tg, ru and en',
    });
  const shapes = ofEach((locale) => versions[locale].items.map((item) => item.place).join(' '));
  const odd = different(shapes);
  if (odd) {
    const spoilt = (page: Page) => problems.some(({ file, what }) => file === page.file && structural.has(what));
    if (!locales.some((locale) => spoilt(versions[locale])))
      problems.push(toShapeProblem(versions[odd], versions[odd === 'tg' ? 'ru' : 'tg']));
    return;
  }
  const isOurs = (file: string) => locales.some((locale) => versions[locale].file === file);
  versions.tg.items.forEach((_, index) => {
    const item = ofEach((locale) => versions[locale].items[index] as Item);
    const at = (locale: Locale) => ({ file: versions[locale].file, line: item[locale].line, field: item[locale].place });
    const numbers = oddOneOut(ofEach((locale) => item[locale].text));
    if (numbers)
      problems.push({
        ...at(numbers.locale),
        what: 'the numbers differ between the languages',
        expected: numbers.expected,
        found: numbers.found,
        fix: 'write the same digits in tg, ru and en',
      });
    const linked = different(ofEach((locale) => item[locale].refs));
    const isLost = (refs: string) =>
      problems.some(({ file, field, found }) => field === 'link' && isOurs(file) && refs.includes(found.slice(1, -1)));
    if (linked && !isLost(item[linked].refs))
      problems.push({
        ...at(linked),
        what: 'the links differ from those of the other languages',
        expected: item[linked === 'tg' ? 'ru' : 'tg'].refs || 'no link',
        found: item[linked].refs || 'no link',
        fix: 'link to the same things in every language',
      });
  });
}

function toShapeProblem(page: Page, model: Page): Problem {
  const first = page.items.findIndex((item, index) => item.place !== model.items[index]?.place);
  const item = page.items[first];
  return {
    file: page.file,
    line: (item ?? page.items.at(-1))?.line ?? 1,
    field: item?.place ?? 'text',
    what: 'the page is built differently from the other languages',
    expected: (item && model.items[first]?.place) ?? `${model.items.length} paragraphs and list items`,
    found: item?.place ?? `${page.items.length}`,
    fix: 'give all languages the same paragraphs, lists and list items',
  };
}

/** The language whose text is not that of the others; Russian when all three are different. */
function different(text: Readonly<Record<Locale, string>>): Locale | undefined {
  if (text.tg === text.ru) return text.en === text.tg ? undefined : 'en';
  return text.ru === text.en ? 'tg' : 'ru';
}

function ofEach<T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return { tg: make('tg'), ru: make('ru'), en: make('en') };
}
