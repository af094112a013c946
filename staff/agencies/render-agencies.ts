import { type Agency, agencySchema } from '#content/schema/agency.ts';
import { licenceKey } from '#shared/tools/agency-keys.ts';

const columns = agencySchema.keyof().options;

/** The table as it stands in `seeds/recruitment/agencies.csv`: the same licences give the same bytes. */
export function renderAgencies(agencies: readonly Agency[]): string {
  const lines = agencies.map((agency) => columns.map((column) => quoted(agency[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

/** Licences stand in the same order on every machine. */
export function orderOf({ licence, name }: Agency): string {
  return `${licenceKey(licence)}|${licence}|${name}`;
}

/** The reader takes a table for one with semicolons when its first line holds one; the rest may hold any sign. */
function quoted(value: string): string {
  return /[",;\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
