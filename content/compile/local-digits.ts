/**
 * The digits of a number as it is read, without what is dialled only inside its country.
 * @param e164 the same number for calls from abroad: its country says what is dialled only inside
 * @example localDigits('8 (495) 967-98-44', '+74959679844') // "4959679844"
 */
export function localDigits(dial: string, e164: string): string {
  const digits = dial.replaceAll(/\D/g, '');
  const trunk = /^\+(7|992|370)/.test(e164) ? /^8/ : /^0/;
  return digits.length > 7 && !dial.startsWith('+') ? digits.replace(trunk, '') : digits;
}
