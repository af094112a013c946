import { createElement as h } from 'react';
import type { WidgetProps } from './widget-props.ts';

/** The name of a row: given once, for ever. */
export function RowIdControl({ value, onChange, forID, classNameWrapper, entry }: WidgetProps<string | undefined>) {
  return h('input', {
    id: forID,
    className: classNameWrapper,
    value: value ?? '',
    readOnly: entry !== undefined && entry.get('newRecord') !== true,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  });
}
