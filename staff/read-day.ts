/**
 * The day on which staff work: that of the clock on their wall, so that whoever rings in Dushanbe at one in the night does
 * not write yesterday. HAMROH_TODAY rehearses another, as tests and editors do.
 * @param now the moment; the zone is that of this machine
 */
export function readDay(now: Date = new Date(), env: Readonly<Record<string, string | undefined>> = process.env): string {
  const wanted = env['HAMROH_TODAY'];
  if (wanted !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(wanted)) return wanted;
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
