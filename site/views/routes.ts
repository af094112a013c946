import { type Bundle, type RoomModule, type Stage, type ToolId, type TopicEntry, toolIds } from '#content/index.ts';
import { partsOf } from '#shared/dialogue/answer-place.ts';
import { stagesOf } from '#shared/dialogue/journey.ts';
import { type PlacePart, placeParts, type RecruitmentPart, recruitmentParts } from '#shared/links/href.ts';
import { sourcePages } from './source-pages.ts';

type PlaceEntry = Bundle['places'][number];

/** What a page of the guide shows, whatever its language. */
export type Route =
  | { readonly kind: 'home' | 'help' | 'places' | 'topics' | 'recruitment' | 'tools' | 'cards' | 'sources' | 'about' | 'changes' }
  | { readonly kind: 'place'; readonly place: PlaceEntry }
  | { readonly kind: 'part'; readonly place: PlaceEntry; readonly part: PlacePart }
  /** Whether the numbers of a country answered: built only where somebody can be told. */
  | { readonly kind: 'word'; readonly place: PlaceEntry }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'topic'; readonly topic: TopicEntry }
  | { readonly kind: 'recruitment-part'; readonly part: RecruitmentPart }
  | { readonly kind: 'tool'; readonly id: ToolId }
  | { readonly kind: 'room-module'; readonly module: RoomModule }
  | { readonly kind: 'sources-page'; readonly page: number };

const plainKinds = ['help', 'places', 'topics', 'recruitment', 'tools', 'cards', 'sources', 'about', 'changes'] as const;

/** Every page of a guide, with its path below the language: `topics/not-paid`, `places/ae/work`; the home page is ''. */
export function allRoutes(bundle: Bundle): readonly { readonly path: string; readonly route: Route }[] {
  const plain = plainKinds.map((kind) => ({ path: kind, route: { kind } satisfies Route }));
  return [
    { path: '', route: { kind: 'home' } },
    ...plain,
    ...bundle.places.flatMap((place) => [
      { path: `places/${place.id.toLowerCase()}`, route: { kind: 'place', place } satisfies Route },
      ...partsOf({ bundle }, place.id).map((part) => ({
        path: `places/${place.id.toLowerCase()}/${part}`,
        route: { kind: 'part', place, part } satisfies Route,
      })),
    ]),
    ...stagesOf(bundle).map((stage) => ({ path: `journey/${stage}`, route: { kind: 'stage', stage } satisfies Route })),
    ...bundle.topics.map((topic) => ({ path: `topics/${topic.id}`, route: { kind: 'topic', topic } satisfies Route })),
    ...recruitmentParts.map((part) => ({ path: `recruitment/${part}`, route: { kind: 'recruitment-part', part } satisfies Route })),
    ...toolIds.map((id) => ({ path: `tools/${id}`, route: { kind: 'tool', id } satisfies Route })),
    ...bundle.room.map((module) => ({ path: `room/${module.id}`, route: { kind: 'room-module', module } satisfies Route })),
    ...sourcePages(bundle.sources).map((_, index) => ({
      path: `sources/${index + 1}`,
      route: { kind: 'sources-page', page: index + 1 } satisfies Route,
    })),
  ];
}

/**
 * What stands at an address, or undefined when the guide has no such page.
 * @param pathname such as `/tg/places/ae/work/`
 */
export function routeAt(pathname: string, bundle: Bundle): Route | undefined {
  const [, kind = '', first = '', second = ''] = pathname.split('/').filter((part) => part !== '');
  const place = bundle.places.find((candidate) => candidate.id.toLowerCase() === first);
  if (kind === '') return { kind: 'home' };
  if (kind === 'journey') {
    const stage = stagesOf(bundle).find((name) => name === first);
    return stage && { kind: 'stage', stage };
  }
  if (kind === 'topics' && first !== '') {
    const topic = bundle.topics.find((candidate) => candidate.id === first);
    return topic && { kind: 'topic', topic };
  }
  if (kind === 'places' && first !== '') {
    if (!place) return undefined;
    if (second === '') return { kind: 'place', place };
    if (second === 'word') return { kind: 'word', place };
    const part = placeParts.find((name) => name === second);
    return part && { kind: 'part', place, part };
  }
  if (kind === 'recruitment' && first !== '') {
    const part = recruitmentParts.find((name) => name === first);
    return part && { kind: 'recruitment-part', part };
  }
  if (kind === 'tools' && first !== '') {
    const id = toolIds.find((name) => name === first);
    return id && { kind: 'tool', id };
  }
  if (kind === 'room') {
    const module = bundle.room.find(({ id }) => id === first);
    return module && { kind: 'room-module', module };
  }
  if (kind === 'sources' && first !== '') return { kind: 'sources-page', page: Number(first) };
  const plain = plainKinds.find((name) => name === kind);
  return plain && { kind: plain };
}
