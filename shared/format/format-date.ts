/**
 * A date as everybody in the region writes it, as exact as it is known. Digits only: phones do not know Tajik months.
 * @example formatDate('2024-11-29') // "29.11.2024"
 * @example formatDate('2024-11') // "11.2024"
 */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('.');
}
