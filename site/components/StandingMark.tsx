import type { ComponentChildren } from 'preact';
import type { StandingKind } from '#shared/trust/standing.ts';

const marks: Readonly<Record<StandingKind, readonly [sign: string, tone: string]>> = {
  answered: ['●', 'good'],
  official: ['●', 'good'],
  reported: ['○', 'small'],
  old: ['○', 'small'],
  silent: ['✕', 'bad'],
};

/** The standing of a number: a sign before the words, so that colour is never the only mark. */
export function StandingMark({ kind, children }: { readonly kind: StandingKind; readonly children: ComponentChildren }) {
  const [sign, tone] = marks[kind];
  return (
    <span class={tone}>
      <span aria-hidden="true">{sign}</span> {children}
    </span>
  );
}
