import { List } from 'immutable';
import { createElement as h } from 'react';
import type { WidgetProps } from './widget-props.ts';

/** A list of short texts, one on a line: ids, countries, numbers. */
export function LinesControl({ value, onChange, forID, classNameWrapper }: WidgetProps<List<string> | undefined>) {
  const lines = value?.toArray?.() ?? [];
  return h('textarea', {
    id: forID,
    className: `${classNameWrapper} lines`,
    rows: Math.max(2, lines.length + 1),
    value: lines.join('\n'),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange(target.value === '' ? undefined : List(target.value.split('\n'))),
  });
}
