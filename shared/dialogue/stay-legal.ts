import type { DateKind, PlaceEntry } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { hrefOf } from '#shared/links/href.ts';
import { type FoundDates, parseDates } from '#shared/tools/stay-legal/parse-dates.ts';
import { kindsOf, reckon } from '#shared/tools/stay-legal/reckon.ts';
import { toStays } from '#shared/tools/stay-legal/to-stays.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import { deadlinesOf, describeOnPaper, describeStay, isLate, rulesOf, sayFor, titleOf } from './describe-stay.ts';
import { homeAction } from './home-action.ts';
import { type Action, action, inRows, type Reply } from './reply.ts';
import type { State } from './scene.ts';
import { askFor, type Tool, type ToolTurn, toolAction } from './tool.ts';

const id = 'stay-legal';
/** The point at which the country is asked for, though one may be known. */
const asksPlace = 'place';

/** Stay legal: the country by buttons, the dates in one message, and the days and deadlines that follow from the rules. */
export const stayLegal: Tool = {
  answer: (at, turn) => {
    const place = placeAt(at, turn);
    if (place) return askDates(place, turn);
    return at === '' || at === asksPlace ? [askPlace(turn)] : undefined;
  },
  read: (text, at, turn) => {
    const { guide, world } = turn;
    const found = parseDates(text, guide.bundle.stayLegal, world.today);
    if (found.dates.length === 0 && !found.unread.some((part) => /\d\D+\d|\d{6}/.test(part))) return undefined;
    const place = placeAt(at === asksPlace ? '' : at, turn);
    return place ? answerDates(found, place, turn) : [askPlace(turn, guide.t(`tool.${id}.where-first`))];
  },
  restOf: (text, { guide, world }) => {
    // Words of the question come back with the answer; they tell nothing of the person.
    const asked = new Set(
      guide
        .t(`tool.${id}.asks`)
        .toLowerCase()
        .match(/\p{L}+/gu),
    );
    const { rest } = parseDates(text, guide.bundle.stayLegal, world.today);
    return (rest.match(/\p{L}+/gu) ?? []).filter((word) => !asked.has(word.toLowerCase())).join(' ');
  },
  paper: describeOnPaper,
};

/** The countries that the tool offers: those whose rules the guide knows, but not home. */
export function stayPlaces({ bundle }: Pick<ToolTurn['guide'], 'bundle'>): readonly PlaceEntry[] {
  return bundle.places.filter(({ role, depth }) => role === 'destination' && depth === 'guide');
}

function placeAt(at: string, { state, guide }: ToolTurn): PlaceEntry | undefined {
  const wanted = at === '' ? state.place : at.toUpperCase();
  return stayPlaces(guide).find((place) => place.id === wanted);
}

function askPlace({ state, guide }: ToolTurn, before?: string): Reply {
  const say = sayFor(guide.t);
  const places = stayPlaces(guide).map(({ id: place, name }) =>
    action(state, name, { place, scene: { kind: 'tool', id, at: place.toLowerCase() } }),
  );
  return reply(
    [heading(say('title')), ...(before === undefined ? [paragraph(say('summary'))] : [note(before)]), paragraph(say('where'))],
    [...inRows(places, 2), [homeAction(state, guide)]],
    guide,
  );
}

function askDates(place: PlaceEntry, turn: ToolTurn): readonly Reply[] {
  const { state, guide } = turn;
  const say = sayFor(guide.t);
  const other = toolAction(state, id, guide, asksPlace, say('other-place'));
  if (deadlinesOf(place.id, guide).length === 0) {
    const rules = action(state, say('rules'), { scene: { kind: 'place', id: place.id } });
    return [
      reply([heading(place.name), paragraph(say('no-rules', { place: place.name }))], [[rules], [other, homeAction(state, guide)]], guide),
    ];
  }
  return [
    reply(
      [heading(`${say('title')}: ${place.name}`), paragraph(guide.t('tools.nothing-kept'))],
      [[other, homeAction(state, guide)]],
      guide,
    ),
    askFor(id, guide),
  ];
}

function answerDates(found: FoundDates, place: PlaceEntry, turn: ToolTurn): readonly Reply[] {
  const { state, guide, world } = turn;
  const say = sayFor(guide.t);
  const deadlines = deadlinesOf(place.id, guide);
  if (deadlines.length === 0) return askDates(place, turn);
  const { stays, others, problem: odd } = toStays(found.dates);
  // Where no rule counts from an entry, an exit may stand alone.
  const problem = odd?.kind === 'no-entry' && !kindsOf(deadlines).includes('entry') ? undefined : odd;
  const wrong = [
    ...(found.unread.length > 0
      ? [
          say('unread', {
            list: found.unread
              .slice(0, 5)
              .map((part) => `«${part.slice(0, 20)}»`)
              .join(', '),
          }),
        ]
      : []),
    ...(problem ? [say(problem.kind, { date: formatDate(problem.day) })] : []),
  ];
  if (wrong.length > 0) return [reply(wrong.map(note), [[homeAction(state, guide)]], guide), askFor(id, guide)];
  const crossings = stays.flatMap(({ entry, exit }) => [
    ['entry', entry] as const,
    ...(exit === undefined ? [] : [['exit', exit] as const]),
  ]);
  const dates = [...crossings, ...(Object.entries(others) as [DateKind, string][])];
  const reckoned = reckon(deadlines, stays, others, world.today);
  const topics = isLate(reckoned, world.today) ? ['overstay', 'bans-and-register'] : ['registration'];
  return [
    reply(
      [
        heading(`${say('result')}: ${place.name}`),
        paragraph(say('understood', { list: dates.map(([kind, day]) => `${say(`short.${kind}`)} ${formatDate(day)}`).join(', ') })),
        ...(found.dates.some(({ isGuessed }) => isGuessed) ? [note(say('guessed'))] : []),
        ...describeStay(reckoned, place.id, guide, world.today),
      ],
      [
        ...topics.flatMap((topic) => toTopic(topic, state, turn)),
        ...rulesOf(reckoned).map((rule) => [action(state, titleOf(rule, guide), { scene: { kind: 'fact', id: rule } })]),
        [
          toolAction(state, id, guide, place.id.toLowerCase(), guide.t('tools.again')),
          toolAction(state, id, guide, asksPlace, say('other-place')),
        ],
        [homeAction(state, guide)],
      ],
      guide,
    ),
  ];
}

function toTopic(topic: string, state: State, { guide }: ToolTurn): readonly (readonly Action[])[] {
  const found = guide.bundle.topics.find((candidate) => candidate.id === topic);
  return found ? [[action(state, found.title, { scene: { kind: 'topic', id: found.id } })]] : [];
}

function reply(blocks: readonly Block[], actions: Reply['actions'], { bundle }: ToolTurn['guide']): Reply {
  return { blocks, actions, page: hrefOf(`tool:${id}`, bundle) };
}
