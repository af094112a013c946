import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { localDigits } from '#content/compile/local-digits.ts';

type Values = Readonly<Record<string, unknown>>;

/** One number of a row, as far as its two forms go. */
type Forms = { readonly dial: string; readonly e164: string; readonly kind: string };

/** A number whose form for calls from abroad was worked out; none could be, or none is needed: ''. */
export type Followed = { readonly dial: string; readonly e164: string };

/**
 * A row in which the form of a number for calls from abroad follows the form people read, where only that was changed.
 * Where it cannot be worked out it is empty: the compiler says whether it must be there.
 * @param before the row as it was; a new row has none
 */
export function followDial(row: Values, before: Values = {}): { readonly row: Values; readonly followed: readonly Followed[] } {
  const olds = formsOf(before);
  const followed: Followed[] = [];
  if (!Array.isArray(row['numbers'])) return { row, followed };
  const numbers = row['numbers'].map((number: unknown) => {
    const [now] = formsOf({ numbers: [number] });
    if (!now || now.dial === '' || olds.some(({ dial, e164 }) => dial === now.dial && e164 === now.e164)) return number;
    const old = olds.find(({ e164 }) => e164 !== '' && e164 === now.e164);
    // Somebody wrote this form themselves, or nobody needs it.
    if (old ? olds.some(({ dial }) => dial === now.dial) : now.e164 !== '' || now.kind !== 'e164') return number;
    const { e164: _, ...rest } = number as Values;
    const e164 = now.kind === 'short' ? '' : (toE164(now.dial, String(row['country'] ?? '')) ?? likeBefore(now.dial, old) ?? '');
    if (old || e164 !== '') followed.push({ dial: now.dial, e164 });
    return e164 === '' ? rest : { ...rest, e164 };
  });
  return { row: followed.length === 0 ? row : { ...row, numbers }, followed };
}

function toE164(dial: string, country: string): string | undefined {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(dial, home);
  return parsed?.isValid() === true ? parsed.number : undefined;
}

/** Of a number that people read without the code of its town, as the number before it was made. */
function likeBefore(dial: string, old: Forms | undefined): string | undefined {
  if (!old || dial.startsWith('+')) return undefined;
  const [was, is] = [localDigits(old.dial, old.e164), localDigits(dial, old.e164)];
  if (was.length !== is.length || !old.e164.endsWith(was)) return undefined;
  const e164 = `${old.e164.slice(0, -was.length)}${is}`;
  return parsePhoneNumberFromString(e164)?.isPossible() === true ? e164 : undefined;
}

function formsOf({ numbers }: Values): readonly Forms[] {
  if (!Array.isArray(numbers)) return [];
  return numbers.map((number: Values) => {
    const text = (name: string) => (typeof number?.[name] === 'string' ? number[name].trim() : '');
    return { dial: text('dial'), e164: text('e164'), kind: text('kind') };
  });
}
