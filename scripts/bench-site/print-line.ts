/** Several measurements of the same: the middle one, and how far they lie apart. */
export type Range = { readonly median: number; readonly least: number; readonly most: number };

/** @param values at least one */
export function rangeOf(values: readonly number[]): Range {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) };
}

/** One line: ours, theirs, and ours as a share of theirs. */
export function printLine(what: string, unit: string, ours: Range, theirs: Range): void {
  const ratio = (ours.median / theirs.median).toFixed(2);
  console.log(`${what.padEnd(44)}${show(ours, unit).padStart(32)}${show(theirs, unit).padStart(36)}   ours/theirs ${ratio}`);
}

function show({ median, least, most }: Range, unit: string): string {
  const digits = unit === 's' ? 2 : unit === '%' ? 1 : 0;
  const of = (value: number) => value.toFixed(digits).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return `${of(median)} ${unit}${least === most ? '' : ` (${of(least)}–${of(most)})`}`.trim();
}
