import { z } from 'zod';

/** A field of a row as somebody fills it in. Derived from the schema, so that a new field of a row is a new field of the form. */
export type Field = { readonly name: string; readonly isOptional: boolean } & (
  | { readonly kind: 'text' }
  /** A text, or a list of texts, in several languages side by side. */
  | { readonly kind: 'words' | 'word-lists'; readonly languages: readonly string[] }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'texts' | 'flag' }
  | { readonly kind: 'group' | 'list'; readonly fields: readonly Field[] }
  /** What has no form of its own, such as the numbers of a rule: written as in the file. */
  | { readonly kind: 'data' }
);

type Shape = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
};

/** What every row has stands at its end, as in the files. */
const last = ['caution', 'as_of', 'review_by', 'sources'];

/** The fields of a schema in the order of the files. */
export function fieldsOf(schema: z.ZodType): readonly Field[] {
  const fields = toFields(z.toJSONSchema(schema, { io: 'input' }) as Shape);
  const place = ({ name }: Field) => (name === 'id' ? -1 : last.indexOf(name) + 1);
  return fields.toSorted((a, b) => place(a) - place(b));
}

function toFields({ properties = {}, required = [] }: Shape): readonly Field[] {
  return Object.entries(properties).map(([name, shape]) => ({ name, isOptional: !required.includes(name), ...toForm(shape) }));
}

type Form = Field extends infer F ? (F extends Field ? Omit<F, 'name' | 'isOptional'> : never) : never;

function toForm(shape: Shape): Form {
  const { type, items, properties } = shape;
  if (shape.enum) return { kind: 'choice', options: shape.enum };
  if (shape.anyOf) return shape.anyOf.every((other) => other.type === 'string') ? { kind: 'text' } : { kind: 'data' };
  if (type === 'string') return { kind: 'text' };
  if (type === 'boolean') return { kind: 'flag' };
  if (type === 'array' && items?.enum) return { kind: 'choices', options: items.enum };
  if (type === 'array' && items?.type === 'string') return { kind: 'texts' };
  if (type === 'array' && items?.properties) return { kind: 'list', fields: toFields(items) };
  if (type === 'object' && properties) {
    const shapes = Object.values(properties);
    const languages = Object.keys(properties);
    if (languages.every((name) => name.length === 2) && shapes.every((inner) => inner.type === 'string'))
      return { kind: 'words', languages };
    if (languages.every((name) => name.length === 2) && shapes.every((inner) => inner.type === 'array'))
      return { kind: 'word-lists', languages };
    return { kind: 'group', fields: toFields(shape) };
  }
  return { kind: 'data' };
}
