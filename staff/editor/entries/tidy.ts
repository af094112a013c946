import type { Field } from './fields-of.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What somebody filled in, as a row says it: what was left empty is not there, texts have no blanks around them.
 * @param before what stood there; an empty list or a "no" that stood there stays
 */
export function tidy(fields: readonly Field[], given: Values, before: Values = {}): Values {
  const names = new Set(fields.map(({ name }) => name));
  // What the form does not know stays, so that the compiler can say what is wrong with it.
  const unknown = Object.entries(given).filter(([name]) => !names.has(name));
  const known = fields.flatMap((field) => {
    const value = tidyValue(field, given[field.name], before[field.name]);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries([...known, ...unknown]);
}

function tidyValue(field: Field, given: unknown, before: unknown): unknown {
  if (given === undefined || given === null) return isEmptyList(before) || needsList(field) ? [] : undefined;
  switch (field.kind) {
    case 'text':
    case 'choice':
      return tidyText(given);
    case 'flag':
      return given === true || before === false ? given : undefined;
    case 'texts':
    case 'choices':
      return tidyList(field, toList(given).map(tidyText), before);
    case 'list':
      return tidyList(
        field,
        toList(given).map((item, index) => whole(tidy(field.fields, toValues(item), toValues(toList(before)[index])))),
        before,
      );
    case 'group':
      return whole(tidy(field.fields, toValues(given), toValues(before)));
    case 'words':
      return whole(pick(field.languages, given, tidyText));
    case 'word-lists':
      return whole(pick(field.languages, given, (list) => emptied(toList(list).map(tidyText))));
    case 'data':
      return given === '' ? undefined : given;
  }
}

function tidyList(field: Field, items: readonly unknown[], before: unknown): readonly unknown[] | undefined {
  return emptied(items) ?? (isEmptyList(before) || needsList(field) ? [] : undefined);
}

function emptied(items: readonly unknown[]): readonly unknown[] | undefined {
  const left = items.filter((item) => item !== undefined);
  return left.length === 0 ? undefined : left;
}

function pick(names: readonly string[], given: unknown, tidyOne: (value: unknown) => unknown): Values {
  const values = toValues(given);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = tidyOne(values[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function tidyText(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  return value.trim() === '' ? undefined : value.trim();
}

function needsList(field: Field): boolean {
  return !field.isOptional && (field.kind === 'list' || field.kind === 'texts' || field.kind === 'choices');
}

/** A group in which nothing was filled in is not there. */
function whole(values: Values): Values | undefined {
  return Object.values(values).every(isEmptyList) ? undefined : values;
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toValues(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
