import type { Map as ImmutableMap } from 'immutable';
import { fromJS } from 'immutable';
import { createElement as h } from 'react';
import type { WidgetProps } from './widget-props.ts';

/** One text in several languages, side by side; with `lines`, a list of texts in each, one on a line. */
export function WordsControl({ field, value, onChange, forID }: WidgetProps<ImmutableMap<string, unknown> | undefined>) {
  const languages = (field.get('languages') as { readonly toArray: () => readonly string[] }).toArray();
  const isList = field.get('lines') === true;
  const isLong = field.get('name') === 'body';
  const texts = (value?.toJS?.() ?? {}) as Readonly<Record<string, string | readonly string[]>>;
  const textOf = (language: string) => [texts[language] ?? ''].flat().join('\n');
  const change = (language: string, text: string) => {
    const fresh = { ...texts, [language]: isList ? text.split('\n') : text };
    const isEmpty = Object.values(fresh).every((written) => [written].flat().join('') === '');
    onChange(isEmpty ? undefined : (fromJS(fresh) as ImmutableMap<string, unknown>));
  };
  return h(
    'div',
    { id: forID, className: isLong ? 'words long' : 'words' },
    ...languages.map((language) =>
      h(
        'label',
        { key: language },
        h('span', { className: 'language' }, names[language] ?? language),
        h('textarea', {
          lang: language,
          dir: 'auto',
          name: `${field.get('name')}.${language}`,
          rows: isLong ? 30 : Math.max(...languages.map((other) => rowsFor(textOf(other), languages.length))),
          value: textOf(language),
          onChange: (event: { readonly target: { readonly value: string } }) => change(language, event.target.value),
        }),
      ),
    ),
  );
}

const names: Readonly<Record<string, string>> = {
  tg: 'Тоҷикӣ',
  ru: 'Русский',
  en: 'English',
  kk: 'Қазақша',
  ar: 'العربية',
  tr: 'Türkçe',
};

/** As many as the longest of the texts needs, so that nothing has to be scrolled. */
function rowsFor(text: string, columns: number): number {
  const letters = Math.floor(90 / Math.min(columns, 3));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
