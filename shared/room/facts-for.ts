import type { Bundle, Fact, RoomSlide } from '#content/index.ts';

/**
 * The facts that a slide shows for a country: those it names, then those of the country on its topics, in the order of
 * the topics; what must be done before what should be known. Plans, counts and rules that ended are not shown to a room.
 */
export function factsFor(
  { rules, factsOn }: Pick<RoomSlide, 'rules' | 'factsOn'>,
  place: string,
  { facts }: Pick<Bundle, 'facts'>,
): readonly Fact[] {
  const standing = facts.filter(({ inForce, weight }) => inForce === 'yes' && weight !== 'background');
  const isHere = ({ places }: Fact) => places.length === 0 || places.includes(place) || places.includes('TJ');
  const named = rules.flatMap((id) => standing.filter((fact) => fact.id === id && isHere(fact)));
  const local = standing.filter((fact) => fact.places.includes(place));
  const found = factsOn.flatMap((topic) => {
    const about = local.filter(({ topics }) => topics.includes(topic));
    return [...about.filter(({ weight }) => weight === 'act'), ...about.filter(({ weight }) => weight !== 'act')];
  });
  return [...new Set([...named, ...found])];
}
