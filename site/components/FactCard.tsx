import type { Fact } from '#content/index.ts';
import { describeAsOf, describeDoubts } from '#shared/format/describe.ts';
import { splitRef } from '#shared/links/href.ts';
import { Sources } from './Sources.tsx';
import type { View } from './view.ts';

/** A dated rule: what it says, what to be careful about, how old it is, who says so. */
export function FactCard({ fact, view, level = 2 }: { readonly fact: Fact; readonly view: View; readonly level?: 1 | 2 | 3 }) {
  const { t } = view;
  const Title = ({ 1: 'h2', 2: 'h3', 3: 'h4' } as const)[level];
  return (
    <article class="card" id={splitRef(fact.id)[1]}>
      <Title>{fact.title}</Title>
      {describeDoubts(fact, view.today, t).map((doubt) => (
        <p key={doubt} class="note">
          {doubt}
        </p>
      ))}
      <p>{fact.statement}</p>
      {fact.signs.length === 0 ? null : (
        <ul>
          {fact.signs.map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      )}
      {fact.do === undefined ? null : <p>{fact.do}</p>}
      {fact.caution === undefined ? null : <p class="note">{fact.caution}</p>}
      <Sources citations={fact.sources} asOf={describeAsOf(fact.asOf, t)} view={view} />
    </article>
  );
}
