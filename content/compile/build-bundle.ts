import { parsePhoneNumber } from 'libphonenumber-js/max';
import type { SourceRef, Text } from '../schema/base.ts';
import type { Ref } from '../schema/block.ts';
import type {
  AgencyList,
  Bundle,
  Citation,
  Contact,
  DangerWeights,
  Evidence,
  Fact,
  Line,
  Strings,
  TopicEntry,
  WordsEntry,
} from '../schema/bundle.ts';
import type { Mission, Phone, Service } from '../schema/contact.ts';
import type { Locale, RuleTopic } from '../schema/lists.ts';
import { cardLanguages, intents, questionnaireIds } from '../schema/lists.ts';
import { buildQuestionnaire } from './build-questionnaire.ts';
import { buildRoom } from './build-room.ts';
import { buildStayLegal } from './build-stay-legal.ts';
import { callsTo } from './calls-to.ts';
import { countryOfFile } from './check-file-names.ts';
import type { Page } from './read-pages.ts';
import type { Rows } from './read-rows.ts';

/** Puts rows, pages and strings that passed every check into the bundle of one language. */
export function buildBundle(
  locale: Locale,
  rows: Rows,
  pages: readonly Page[],
  strings: Readonly<Record<Locale, Strings>>,
  danger: DangerWeights,
): Bundle {
  const sources = new Map(rows.sources.map((row) => [row.value.id, row.value]));
  const say = (text: Text | undefined) => text?.[locale];

  const cite = (refs: readonly SourceRef[]): Citation[] =>
    refs.map((ref) => ({
      source: ref.source,
      publisher: sources.get(ref.source)?.publisher ?? '',
      ...optional({ date: ref.page_date, own: ref.own }),
    }));

  const toLine = (phone: Phone, { country, sources: refs }: Service | Mission): Line => ({
    dial: shownNumber(phone),
    ...optional({ e164: phone.e164 }),
    kind: phone.kind,
    abroad: phone.abroad,
    fax: phone.fax ?? false,
    label: phone.label[locale],
    evidence: toEvidence(phone, country, refs, rows),
  });

  const shared = (row: Service | Mission) => ({
    country: row.country,
    name: row.name[locale],
    lines: row.numbers.map((phone) => toLine(phone, row)),
    emails: channel(row, 'email'),
    websites: channel(row, 'website'),
    apps: channel(row, 'app'),
    ...optional({ address: say(row.address), hours: say(row.hours), caution: say(row.caution) }),
    asOf: row.as_of,
    reviewBy: row.review_by,
    sources: cite(row.sources),
  });

  const services = rows.services.map(
    ({ value }): Contact => ({
      id: `service:${value.id}`,
      kind: 'service',
      ...shared(value),
      places: [...new Set([value.country, ...(value.covers ?? [])])],
      what: value.what[locale],
      operator: value.operator[locale],
      purposes: value.purposes,
      languages: value.languages ?? [],
      ...optional({ cost: say(value.cost) }),
    }),
  );
  const missions = rows.missions.map(
    ({ value }): Contact => ({
      id: `mission:${value.id}`,
      kind: 'mission',
      ...shared(value),
      places: [...new Set([value.country, ...value.covers])],
      city: value.city[locale],
      purposes: value.kind === 'labour-migration-representation' ? ['labour-rights', 'consular'] : ['consular'],
      languages: ['tg', 'ru'],
    }),
  );

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
    contacts: [...services, ...missions],
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
    words: toWords(rows, locale, danger),
    stayLegal: buildStayLegal(locale, rows),
    room: buildRoom(locale, rows),
    retired: Object.fromEntries(rows.retired.map(({ value }) => [`${value.was}:${value.id}`, value.reason])),
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

/** Names are those of the language; what signals danger is the same in all, since people mix languages when in trouble. */
function toWords(rows: Rows, locale: Locale, danger: DangerWeights): WordsEntry {
  const all = rows.words.map(({ value }) => value);
  const own = rows.words.find((entry) => entry.locale === locale)?.value;
  const together = (key: 'groups' | 'same') => {
    const names = [...new Set(all.flatMap((words) => Object.keys(words[key])))].toSorted();
    return Object.fromEntries(names.map((name) => [name, [...new Set(all.flatMap((words) => words[key][name] ?? []))]]));
  };
  return {
    groups: together('groups'),
    same: together('same'),
    fillers: [...new Set(all.flatMap((words) => words.fillers))],
    aliases: Object.fromEntries(own?.aliases.map((alias) => [alias.for, alias.words]) ?? []),
    danger,
    intents: intents.flatMap((intent) => {
      const same = all.flatMap((words) => words.intents.filter((entry) => entry.intent === intent));
      const [first] = same;
      return first === undefined
        ? []
        : [
            {
              intent,
              opens: first.opens,
              phrases: [...new Set(same.flatMap((entry) => entry.phrases))],
            },
          ];
    }),
  };
}

/** An ordinary number in its international form and groups; a short or free one as it is dialled. */
function shownNumber(phone: Phone): string {
  return phone.kind === 'e164' && phone.e164 !== undefined ? parsePhoneNumber(phone.e164).formatInternational() : phone.dial;
}

/** Which pages print this number, and who rang it. */
function toEvidence(phone: Phone, country: string, refs: readonly SourceRef[], rows: Rows): Evidence {
  const stating = refs.filter((ref) => ref.supports?.includes(phone.dial));
  return {
    pages: stating.map((ref) => ({ ...optional({ date: ref.page_date }), own: ref.own ?? false })),
    calls: callsTo(phone, country, rows).map(({ date, outcome, by }) => ({ date, outcome, by })),
  };
}

/** `seeds/recruitment/scams.yaml` → `recruitment-scams`. */
function recruitmentTopicOf(file: string): RuleTopic {
  const name = /(rules|schemes|scams|registers)\.yaml$/.exec(file)?.[1] ?? 'rules';
  return `recruitment-${name as 'rules' | 'schemes' | 'scams' | 'registers'}`;
}

function channel(row: Service | Mission, type: 'email' | 'website' | 'app'): string[] {
  return (row.channels ?? []).filter((entry) => entry.type === type).map((entry) => entry.value);
}

/** Leaves out the fields that have no value, as `exactOptionalPropertyTypes` and small JSON want it. */
function optional<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
