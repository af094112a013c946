const space = '[ \\u00a0\\u202f]';
const betweenGroups = new RegExp(`(?<=(?<!\\d)\\d{1,3}(?:${space}\\d{3})*)${space}(?=\\d{3}(?!\\d))`, 'g');

/** Digits with single spaces or hyphens between them, perhaps with a country code and a code in brackets before them. */
const runOfDigits = /(?<![\d.,:/])(?:\+?\d{1,4}[ \u00a0-]?)?(?:\(\d{2,5}\)[ \u00a0-]?)?\d(?:[ \u00a0-]?\d){3,13}(?!\d)/g;

const amountOrYear = `(?:(?:19|20)\\d\\d|\\d{1,3}(?:${space}\\d{3})+)`;
/** Long runs of digits that are no telephone numbers: "5 000-10 000", "150-200 000", "2020-2021", "2024-11-29", "1033-2010". */
const noPhones = [
  new RegExp(`^(?:\\d{1,3}-)?${amountOrYear}(?:[ -]${amountOrYear})*$`),
  /^\d{4}-\d{2}-\d{2}$/,
  /^\d{2}-\d{2}-\d{4}$/,
  /^\d{1,4}-(?:19|20)\d\d$/,
];

/**
 * Numbers of a text as bare digits, in sorted order: "10 000 р. аз 1.01.2026" → ["1.01.2026", "10000"]. Spaces inside
 * a number do not count, a decimal comma is a point, and a telephone number is one number.
 */
export function numbersIn(text: string): string[] {
  const joined = text.replaceAll(runOfDigits, (run) => (isPhone(run) ? run.replaceAll(/\D/g, '') : run)).replaceAll(betweenGroups, '');
  return (joined.match(/\d+(?:[.,:/]\d+)*/g) ?? []).map((number) => number.replaceAll(',', '.')).toSorted();
}

/**
 * Telephone numbers written out in a text, as digits: "+971 4 394-58-14" → ["97143945814"]. Short numbers and eight
 * digits without a space are not found: they look like any other number.
 */
export function phonesIn(text: string): string[] {
  return (text.match(runOfDigits) ?? []).filter(isPhone).map((run) => run.replaceAll(/\D/g, ''));
}

function isPhone(run: string): boolean {
  const digits = run.replaceAll(/\D/g, '').length;
  const enough = /^\+|[ \u00a0()-]/.test(run) ? 7 : 9;
  return digits >= enough && digits <= 15 && !noPhones.some((pattern) => pattern.test(run));
}
