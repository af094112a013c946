/** A queue that stays quick however long it is. */
export type Line<T> = {
  readonly push: (item: T) => void;
  readonly shift: () => T | undefined;
  readonly size: () => number;
};

const compactAfter = 1024;

export function makeLine<T>(): Line<T> {
  let items: T[] = [];
  let first = 0;
  return {
    push: (item) => void items.push(item),
    shift: () => {
      const item = items[first];
      if (first >= items.length) return undefined;
      first += 1;
      if (first > compactAfter && first * 2 > items.length) {
        items = items.slice(first);
        first = 0;
      }
      return item;
    },
    size: () => items.length - first,
  };
}
