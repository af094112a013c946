import type { Release } from '../content/schema/released.ts';

/** The file of a release: one thing a line, so that what two people changed can be merged. */
export function renderRelease({ date, said }: Release): string {
  const { places, contacts, rules, pages, list } = said;
  const groups = Object.entries({ places, contacts, rules, pages }).map(([name, things]) => {
    const lines = Object.entries(things).map(([id, thing]) => `${JSON.stringify(id)}: ${JSON.stringify(thing)}`);
    return `${JSON.stringify(name)}: {\n${lines.join(',\n')}\n}`;
  });
  const all = [...groups, ...(list === undefined ? [] : [`"list": ${JSON.stringify(list)}`])];
  return `{\n"date": ${JSON.stringify(date)},\n"said": {\n${all.join(',\n')}\n}\n}\n`;
}
