import type { Line } from '#content/index.ts';

/** Country codes of the guide's countries, for grouping only. */
const codes = ['992', '971', '7', '90'] as const;

/**
 * The number as it is read aloud: an international number in groups, a short one as it is.
 * @example formatPhone({ dial: '+97143945814', e164: '+97143945814' }) // "+971 4 394 58 14"
 */
export function formatPhone(line: Pick<Line, 'dial' | 'e164' | 'kind'>): string {
  if (line.kind !== 'e164' || line.e164 === undefined) return line.dial;
  const digits = line.e164.slice(1);
  const code = codes.find((prefix) => digits.startsWith(prefix)) ?? digits.slice(0, 3);
  const rest = digits.slice(code.length);
  const tail = rest.slice(-4);
  const middle = rest.slice(-7, -4);
  const head = rest.slice(0, -7);
  return [`+${code}`, head, middle, tail.slice(0, 2), tail.slice(2)].filter((group) => group !== '').join(' ');
}
