import type { Bundle, Strings } from '#content/index.ts';
import type { Translate } from './translate.ts';

/**
 * The same as `makeTranslate`, without i18next: that library is larger than any file which passes a network
 * that cuts transfers at 16 KB. Reads the same strings (nested keys, {{names}}, plural forms `_one` … `_other`);
 * a contract test holds the two equal for every key.
 */
export function makeSmallTranslate({ locale, strings }: Pick<Bundle, 'locale' | 'strings'>): Translate {
  const plural = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const count = values['count'];
    const forms = typeof count === 'number' ? [`${key}_${plural.select(count)}`, `${key}_other`, key] : [key];
    const text = forms.map((form) => find(strings, form)).find((found) => found !== undefined);
    if (text === undefined) throw new Error(`No text for "${key}" in ${locale}`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

function find(strings: Strings, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<Strings | string | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), strings);
  return typeof found === 'string' ? found : undefined;
}
