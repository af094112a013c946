/**
 * An amount in groups of three with spaces that do not break, rounded to whole ones: `12 500`.
 * @example formatAmount(-1234.6) // "−1 235"
 */
export function formatAmount(amount: number): string {
  const whole = String(Math.round(Math.abs(amount))).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
  return Math.round(amount) < 0 ? `−${whole}` : whole;
}
