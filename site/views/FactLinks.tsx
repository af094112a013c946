import type { Fact } from '#content/index.ts';
import { describeAsOf } from '#shared/format/describe.ts';
import type { PageView } from './page-view.ts';

/** Rules by their titles, each with how old it is. */
export function FactLinks({ facts, view }: { readonly facts: readonly Fact[]; readonly view: PageView }) {
  return (
    <ul class="plain links">
      {facts.map((fact) => (
        <li key={fact.id}>
          <a href={view.href(fact.id)}>{fact.title}</a> <span class="small">{describeAsOf(fact.asOf, view.t)}</span>
        </li>
      ))}
    </ul>
  );
}
