/** The day on this machine in UTC; HAMROH_TODAY rehearses another, as tests and editors do. */
export function readToday(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const wanted = env['HAMROH_TODAY'];
  return wanted !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(wanted) ? wanted : new Date().toISOString().slice(0, 10);
}
