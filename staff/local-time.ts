/**
 * What clocks show in a country now; a span where it has several times.
 * @example localTime('AE', new Date('2026-11-21T08:00:00Z')) // "12:00"
 * @example localTime('RU', new Date('2026-11-21T08:00:00Z')) // "10:00–20:00"
 */
export function localTime(country: string, now: Date): string {
  const shown = [...new Set(zonesOf(country).map((timeZone) => offsetOf(timeZone, now)))].toSorted((a, b) => a - b);
  const clock = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString().slice(11, 16);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? clock(first) : `${clock(first)}–${clock(last)}`;
}

/** Time zones by country come with the language data of Node; TypeScript does not know the call yet. */
function zonesOf(country: string): readonly string[] {
  const place = new Intl.Locale('und', { region: country }) as Intl.Locale & { getTimeZones?: () => readonly string[] | undefined };
  return place.getTimeZones?.() ?? [];
}

/** Minutes between a zone's clocks and the world's. */
function offsetOf(timeZone: string, now: Date): number {
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT([+-])(\d{2}):(\d{2})/.exec(new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(now)) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
