import { parsePhoneNumber } from 'libphonenumber-js/max';
import type { SourceRef, Text } from '../schema/base.ts';
import type { Contact, Line } from '../schema/bundle.ts';
import type { Citation, Evidence } from '../schema/bundle-evidence.ts';
import type { Mission, Phone, Service } from '../schema/contact.ts';
import type { Locale } from '../schema/lists.ts';
import { callsTo } from './calls-to.ts';
import { optional } from './optional.ts';
import type { Rows } from './read-rows.ts';

/** Services and missions in one language, each number with what speaks for it. */
export function buildContacts(locale: Locale, rows: Rows, cite: (refs: readonly SourceRef[]) => readonly Citation[]): readonly Contact[] {
  const say = (text: Text | undefined) => text?.[locale];

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

  return [...services, ...missions];
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

function channel(row: Service | Mission, type: 'email' | 'website' | 'app'): string[] {
  return (row.channels ?? []).filter((entry) => entry.type === type).map((entry) => entry.value);
}
