/**
 * A size for people who pay by the megabyte.
 * @param bytes a whole number of bytes
 * @example formatSize(1_234_567) // "1.2 MB"
 */
export function formatSize(bytes: number): string {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
