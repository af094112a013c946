import type { Translate } from '#shared/i18n/translate.ts';

const names = ['done', 'total', 'files', 'size', 'rest', 'date', 'damaged', 'copies', 'workers', 'settings'] as const;

/** Texts with [names] that the browser fills in, because only the phone knows the numbers. */
export function openTexts<Key extends string>(t: Translate, keys: readonly Key[]): Readonly<Record<Key, string>> {
  const values = Object.fromEntries(names.map((name) => [name, `[${name}]`]));
  return Object.fromEntries(keys.map((key) => [key, t(`saved.${key}`, values)])) as Record<Key, string>;
}
