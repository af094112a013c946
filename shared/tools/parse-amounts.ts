/** Words that people write for a thousand, after a number. */
const thousand = /^(k|к|тыс|тысяч[аи]?|ҳазор|хазор|hazor|thousand)$/;

/** More than this is a slip of the finger. */
const most = 1_000_000_000_000;

/**
 * An amount as people write it: `12 000`, `12.000`, `12,5`, `15 тыс`, `15k`; undefined for anything that is not one.
 * A point or comma before exactly three digits separates thousands, any other a fraction.
 * @example parseAmount('12 000 сомонӣ') // 12000
 */
export function parseAmount(text: string): number | undefined {
  const written = text.trim().toLowerCase().normalize('NFKC');
  const [whole = '', digits = '', word = ''] = /^\D{0,20}?(\d[\d\s.,]*)\s*([\p{L}%]*)/u.exec(written) ?? [];
  // Below zero, or two numbers of which one would be lost: `300 ё 400`, `12 ҳазору 500`.
  if (digits === '' || /[-‐-―−]\s*\d/.test(written) || /\d/.test(written.slice(whole.length))) return undefined;
  const plain = digits.replace(/[\s.,]+$/, '').replace(/[\s.,](?=\d{3}(?!\d))/g, '');
  const amount = (/\s/.test(plain) ? Number.NaN : Number(plain.replace(',', '.'))) * (thousand.test(word) ? 1000 : 1);
  return Number.isFinite(amount) && amount <= most ? amount : undefined;
}

/**
 * Several amounts, one on each line; in a single line, apart from each other.
 * @example parseAmounts('12000 8000 5') // [12000, 8000, 5]
 */
export function parseAmounts(text: string): readonly (number | undefined)[] {
  const lines = text.split(/[\n;]+/).filter((line) => line.trim() !== '');
  const parts = lines.length > 1 ? lines : text.split(/\s+|,\s+/).filter((part) => part !== '');
  return parts.map((part) => parseAmount(part.replace(/^\s*\d+\s*[).]\s+/, '')));
}
