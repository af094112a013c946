/** Says of each number whether it came before, among the last `most`. */
export function makeRecent(most = 20_000): (number: number) => boolean {
  const seen = new Set<number>();
  return (number) => {
    if (seen.has(number)) return true;
    seen.add(number);
    const [oldest] = seen;
    if (seen.size > most && oldest !== undefined) seen.delete(oldest);
    return false;
  };
}
