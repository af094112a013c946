/** What the CMS hands to a widget, as far as ours look at it. */
export type WidgetProps<T> = {
  readonly field: { readonly get: (name: string) => unknown };
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly entry?: { readonly get: (name: string) => unknown };
};
