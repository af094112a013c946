import i18next from 'i18next';
import type { Bundle } from '#content/index.ts';
import type { Translate } from './translate.ts';

/**
 * A translator over the strings of one bundle. Nothing global: each call makes its own i18next.
 * A key that does not exist throws, so that no reader ever meets a raw key.
 * @example makeTranslate(bundle)('nav.home') // "Асосӣ"
 */
export function makeTranslate(bundle: Pick<Bundle, 'locale' | 'strings'>): Translate {
  const instance = i18next.createInstance();
  instance.init({
    lng: bundle.locale,
    fallbackLng: false,
    initAsync: false,
    resources: { [bundle.locale]: { translation: bundle.strings } },
    interpolation: { escapeValue: false },
  });
  return (key, values) => {
    if (!instance.exists(key, { ...values, returnObjects: false })) throw new Error(`No text for "${key}" in ${bundle.locale}`);
    return String(instance.t(key, values ?? {}));
  };
}
