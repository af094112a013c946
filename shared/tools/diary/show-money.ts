import { formatAmount } from '#shared/format/format-amount.ts';

/**
 * An amount to the last hundredth, as proof needs it: `12 500`, `12 500,50`, `−300`.
 * @example showMoney(1234.5) // "1 234,50"
 */
export function showMoney(amount: number): string {
  const hundredths = Math.round(Math.abs(amount) * 100);
  const rest = hundredths % 100;
  const whole = formatAmount(Math.floor(hundredths / 100));
  return `${amount < 0 && hundredths > 0 ? '−' : ''}${whole}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}
