import { callsAmong } from '#content/compile/calls-to.ts';
import type { Bundle } from '#content/index.ts';
import type { Check } from '#content/schema/check.ts';

/** The guide as it will be when it is compiled with the calls of the log: what was recorded a moment ago counts at once. */
export function withCalls(bundle: Bundle, log: readonly Check[]): Bundle {
  const byCountry = Map.groupBy(bundle.contacts, ({ country }) => country);
  const rowsOf = new Map([...byCountry].map(([country, contacts]) => [country, new Set<string>(contacts.map(({ id }) => id))]));
  const callsTo = (line: { readonly dial: string; readonly e164?: string }, country: string) =>
    callsAmong(log, line, rowsOf.get(country) ?? new Set()).map(({ date, outcome, by }) => ({ date, outcome, by }));
  return {
    ...bundle,
    contacts: bundle.contacts.map((contact) => ({
      ...contact,
      lines: contact.lines.map((line) => ({ ...line, evidence: { ...line.evidence, calls: callsTo(line, contact.country) } })),
    })),
  };
}
