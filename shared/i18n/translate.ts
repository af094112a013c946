/** Looks up an interface text: `t('standing.official', { date: '03.2025' })`; `count` chooses the plural form. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;
