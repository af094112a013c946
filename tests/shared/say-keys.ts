import type { Translate } from '#shared/i18n/translate.ts';

/** A translator for tests that care which text is chosen and not how it is worded: `standing.old <2019>`. */
export const sayKeys: Translate = (key, values) => [key, ...Object.values(values ?? {}).map((value) => `<${value}>`)].join(' ');
