/** A few more than the guide has files, so that staff who save one row do not wait for all of them to be read again. */
const most = 500;

/**
 * Reads each text once: most files are as they were when the guide was last compiled in this process, and reading them is
 * most of that work. What comes out is shared, so nobody may change it.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = read(text);
    known.set(text, fresh);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return fresh;
  };
}
