import { fromJS, isCollection } from 'immutable';
import { Component, createElement as h } from 'react';
import { parse, stringify } from 'yaml';
import type { WidgetProps } from './widget-props.ts';

type Props = WidgetProps<unknown> & { readonly t?: (key: string) => string };

/** What has no form of its own, written as it stands in the file: `days: 90`. Words that cannot be read are kept and told. */
export class DataControl extends Component<Props, { readonly text: string }> {
  override state = { text: toText(this.props.value) };

  isValid = () => (read(this.state.text).kind === 'ok' ? true : { error: { message: 'name: value' } });

  override render() {
    const { forID, classNameWrapper, onChange } = this.props;
    return h('textarea', {
      id: forID,
      className: `${classNameWrapper} lines`,
      rows: Math.max(2, this.state.text.split('\n').length),
      value: this.state.text,
      onChange: ({ target }: { readonly target: { readonly value: string } }) => {
        this.setState({ text: target.value });
        const found = read(target.value);
        // What cannot be read is handed on as it is: the compiler says what it should be.
        onChange(found.kind === 'ok' ? (fromJS(found.value) ?? undefined) : target.value);
      },
    });
  }
}

function toText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return stringify(isCollection(value) ? value.toJS() : value, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}

function read(text: string): { readonly kind: 'ok'; readonly value: unknown } | { readonly kind: 'unreadable' } {
  try {
    return { kind: 'ok', value: parse(text) };
  } catch {
    return { kind: 'unreadable' };
  }
}
