import type { Check } from '../schema/check.ts';
import type { Phone } from '../schema/contact.ts';
import type { Rows } from './read-rows.ts';

/**
 * Who rang a number of a row of this country, newest first; of two calls on one day the later line counts. The same
 * number in two rows shares its calls; a short number only within its country, because 112 is another office in each.
 */
export function callsTo(phone: Phone, country: string, rows: Rows) {
  const here = new Set([
    ...rows.services.filter(({ value }) => value.country === country).map(({ value }) => `service:${value.id}`),
    ...rows.missions.filter(({ value }) => value.country === country).map(({ value }) => `mission:${value.id}`),
  ]);
  return callsAmong(
    rows.checks.map(({ value }) => value),
    phone,
    here,
  );
}

/** The calls to a number among those of a log, where `here` are the rows of its country. */
export function callsAmong(
  checks: readonly Check[],
  phone: { readonly dial: string; readonly e164?: string | undefined },
  here: ReadonlySet<string>,
) {
  return checks
    .filter(({ number, row }) => (number === phone.dial && here.has(row)) || (phone.e164 !== undefined && number === phone.e164))
    .toReversed()
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

/** Whether the newest call to a number found it closed: then nobody should be sent there. */
export function isClosed(phone: Phone, country: string, rows: Rows): boolean {
  return callsTo(phone, country, rows)[0]?.outcome === 'closed';
}
