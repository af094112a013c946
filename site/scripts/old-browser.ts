/**
 * What search and dialogue call and an old phone does not have (2017 for the edition in one file, 2018 for the site):
 * each is the language's own meaning for the cases that occur here.
 */
function add(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

add(String.prototype, 'replaceAll', function replaceAll(this: string, what: string | RegExp, by: string) {
  return typeof what === 'string' ? this.split(what).join(by) : this.replace(what, by);
});
add(String.prototype, 'matchAll', function matchAll(this: string, what: RegExp) {
  const found: RegExpExecArray[] = [];
  const look = new RegExp(what.source, what.flags);
  for (let match = look.exec(this); match !== null; match = look.exec(this)) found.push(match);
  return found;
});
add(Array.prototype, 'toSorted', function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number) {
  return this.slice().sort(compare);
});
add(Array.prototype, 'toReversed', function toReversed<T>(this: readonly T[]) {
  return this.slice().reverse();
});
add(Array.prototype, 'at', function at<T>(this: readonly T[], index: number) {
  return this[index < 0 ? this.length + index : index];
});
add(Array.prototype, 'flat', function flat<T>(this: readonly (T | readonly T[])[]) {
  return ([] as readonly T[]).concat(...this);
});
add(Array.prototype, 'flatMap', function flatMap<T, R>(this: readonly T[], map: (item: T, index: number) => R | readonly R[]) {
  return ([] as readonly R[]).concat(...this.map(map));
});
add(Object, 'fromEntries', (entries: Iterable<readonly [string, unknown]>) => {
  const made: Record<string, unknown> = {};
  for (const [key, value] of entries) made[key] = value;
  return made;
});
add(Object, 'hasOwn', (owner: object, name: string) => Object.keys(owner).includes(name));
add(
  Intl,
  'PluralRules',
  class {
    select(): string {
      return 'other';
    }
  },
);
