import type { SourceRef, Text } from '../schema/base.ts';
import type { Ref } from '../schema/block.ts';
import type { AgencyList, Fact, Strings, TopicEntry } from '../schema/bundle.ts';
import type { Citation } from '../schema/bundle-evidence.ts';
import type { DangerWeights } from '../schema/bundle-words.ts';
import type { Locale, RuleTopic } from '../schema/lists.ts';
import { cardLanguages, questionnaireIds } from '../schema/lists.ts';
import { buildContacts } from './build-contacts.ts';
import { buildQuestionnaire } from './build-questionnaire.ts';
import { buildRoom } from './build-room.ts';
import { buildStayLegal } from './build-stay-legal.ts';
import { buildWords } from './build-words.ts';
import { countryOfFile } from './check-file-names.ts';
import { optional } from './optional.ts';
import type { Page } from './read-pages.ts';
import type { Rows } from './read-rows.ts';
import { retiredRef } from './retired-ref.ts';
import type { Draft } from './take-snapshot.ts';

/** Puts rows, pages and strings that passed every check into the bundle of one language. */
export function buildBundle(
  locale: Locale,
  rows: Rows,
  pages: readonly Page[],
  strings: Readonly<Record<Locale, Strings>>,
  danger: DangerWeights,
): Draft {
  const sources = new Map(rows.sources.map((row) => [row.value.id, row.value]));
  const say = (text: Text | undefined) => text?.[locale];

  const cite = (refs: readonly SourceRef[]): Citation[] =>
    refs.map((ref) => ({
      source: ref.source,
      publisher: sources.get(ref.source)?.publisher ?? '',
      ...optional({ date: ref.page_date, own: ref.own }),
    }));

  const rules = rows.rules.map(
    ({ value, file }): Fact => ({
      id: `rule:${value.id}`,
      about: value.topic,
      places: [countryOfFile(file)],
      title: value.title[locale],
      statement: value.statement[locale],
      signs: [],
      ...optional({ caution: say(value.caution), from: value.effective_from === 'unknown' ? undefined : value.effective_from }),
      weight: value.weight,
      inForce: value.in_force,
      asOf: value.as_of,
      reviewBy: value.review_by,
      topics: value.topics,
      sources: cite(value.sources),
    }),
  );
  const recruitment = rows.recruitment.map(
    ({ value, file }): Fact => ({
      id: `rule:${value.id}`,
      about: recruitmentTopicOf(file),
      places: value.places,
      title: value.title[locale],
      statement: value.statement[locale],
      signs: value.signs?.[locale] ?? [],
      ...optional({ do: say(value.do), caution: say(value.caution) }),
      weight: value.weight,
      inForce: 'yes',
      asOf: value.as_of,
      reviewBy: value.review_by,
      topics: value.topics,
      sources: cite(value.sources),
    }),
  );

  const topics = rows.topics.map(({ value }): TopicEntry => {
    const page = pages.find((candidate) => candidate.slug === value.id && candidate.locale === locale);
    if (!page) throw new Error(`No page for ${value.id} in ${locale}: checkPages must run first`);
    return {
      id: value.id,
      stage: value.stage,
      ...optional({ intent: value.intent }),
      title: page.matter.title,
      summary: page.matter.summary,
      intro: page.intro,
      sections: page.sections,
      contacts: value.contacts,
      facts: value.rules.map((id): Ref => `rule:${id}`),
      related: value.related,
      tools: value.tools ?? [],
      sources: cite(value.sources),
      asOf: value.as_of,
      reviewed: { native: page.matter.reviewed.native !== null, lawyer: page.matter.reviewed.lawyer !== null },
    };
  });

  return {
    locale,
    places: rows.places.map(({ value }) => ({
      id: value.id,
      name: value.name[locale],
      role: value.role,
      depth: value.depth,
      languages: value.languages,
    })),
    contacts: buildContacts(locale, rows, cite),
    facts: [...rules, ...recruitment],
    topics,
    phrases: rows.phrases.map(({ value }) => ({
      id: value.id,
      title: value.title[locale],
      when: value.when[locale],
      own: value.say[locale],
      says: cardLanguages.map((language) => ({ language, text: value.say[language], sound: value.sound[language] })),
    })),
    agencies: rows.agencies.map(({ value }) => ({
      licence: value.licence,
      name: value.name,
      ...optional({ issued: value.issued || undefined, expires: value.expires || undefined }),
      status: value.status,
      ...optional({ ended: value.ended || undefined }),
      listDate: value.list_date,
      ...optional({ missingSince: value.missing_since || undefined }),
    })),
    questionnaires: questionnaireIds.flatMap((tool) => buildQuestionnaire(tool, locale, rows, cite)),
    ...optional({ agencyList: newestList(rows) }),
    sources: rows.sources.map(({ value }) => ({
      id: value.id,
      publisher: value.publisher,
      kind: value.kind,
      title: value.title,
      url: value.url,
      readOn: value.read_on,
    })),
    words: buildWords(rows, locale, danger),
    stayLegal: buildStayLegal(locale, rows),
    room: buildRoom(locale, rows),
    retired: Object.fromEntries(rows.retired.map(({ value }) => [retiredRef(value), value.reason])),
    strings: strings[locale],
    sheets: { tg: sheetOf(strings.tg), ru: sheetOf(strings.ru), en: sheetOf(strings.en) },
  };
}

/** What stands on a copy of somebody's work days. */
function sheetOf(strings: Strings): Strings {
  const sheet = ['tool', 'keep-proof', 'sheet'].reduce<Strings | string>(
    (node, key) => (typeof node === 'string' ? {} : (node[key] ?? {})),
    strings,
  );
  return typeof sheet === 'string' ? {} : sheet;
}

/** The list that was imported last: some licence stands on it. */
function newestList({ agencies, sources }: Rows): AgencyList | undefined {
  const [newest] = agencies.map(({ value }) => value).toSorted((a, b) => b.list_date.localeCompare(a.list_date));
  if (!newest) return undefined;
  const publisher = sources.find(({ value }) => value.id === newest.source)?.value.publisher ?? '';
  return { date: newest.list_date, reviewBy: newest.review_by, publisher };
}

/** `seeds/recruitment/scams.yaml` → `recruitment-scams`. */
function recruitmentTopicOf(file: string): RuleTopic {
  const name = /(rules|schemes|scams|registers)\.yaml$/.exec(file)?.[1] ?? 'rules';
  return `recruitment-${name as 'rules' | 'schemes' | 'scams' | 'registers'}`;
}
