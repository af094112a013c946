import type { Ref } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { hrefOf } from '#shared/links/href.ts';
import { type AgencyState, checkAgency as check, type FoundAgency, isListOld } from '#shared/tools/check-agency.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import type { Guide } from './guide.ts';
import { homeAction } from './home-action.ts';
import { action, type Reply } from './reply.ts';
import { askFor, type Tool, type ToolTurn, toolAction } from './tool.ts';

const topic = 'check-agency';
/** Who gives the licences, and where else one may ask. */
const office: Ref = 'service:tj-migration-service';
const registers: readonly Ref[] = ['rule:reg-unified-register', 'rule:reg-ask-in-person'];

/** A name is short; a question is for the search. */
const longestName = 120;

/** Check an agency: a name or the number of a licence, and what the official list says of it. */
export const checkAgency: Tool = {
  answer: (at, turn) => {
    if (at === '') return [introduce(turn), askFor('check-agency', turn.guide)];
    return at === 'ask'
      ? [
          reply(
            [heading(turn.guide.t('tool.check-agency.how')), ...stepsOf(turn.guide.bundle), ...waysToAsk(turn.guide, turn.world.today)],
            turn,
          ),
        ]
      : undefined;
  },
  read: (text, _, turn) => {
    if (text.length > longestName || text.includes('?')) return undefined;
    const { guide, world } = turn;
    return [reply([...aboutList(guide, world.today), ...describeAgency(text, guide, world.today)], turn)];
  },
  paper: ({ bundle }) => stepsOf(bundle),
};

/** What the list says of what was asked, in sentences; the page shows the same. Of which day the list is stands before. */
export function describeAgency(asked: string, { bundle, t }: Guide, today: string): readonly Block[] {
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => t(`tool.check-agency.${key}`, values);
  const found = check(asked, bundle, today);
  const name = asked.replaceAll(/\s+/g, ' ').trim();
  const letter = name === '' ? [] : [paragraph(say('letter-title')), note(say('letter', { name }))];
  switch (found.kind) {
    case 'no-list':
      return letter;
    case 'nothing-asked':
      return [paragraph(say('nothing-asked'))];
    case 'found':
      return [
        heading(say('found')),
        ...found.agencies.map((agency) => describeFound(agency, 'found', say)),
        note(say('compare')),
        paragraph(say('no-guarantee')),
      ];
    case 'similar':
      return [
        paragraph(say('similar')),
        ...found.agencies.map((agency) => describeFound(agency, 'similar', say)),
        note(say('absent-means')),
        ...letter,
      ];
    case 'absent':
      return [paragraph(say('absent', { date: formatDate(found.list.date) })), note(say('absent-means')), ...letter];
  }
}

/** First of all: that there is no list, or of which day it is, and whether that is too long ago. */
export function aboutList({ bundle, t }: Pick<Guide, 'bundle' | 't'>, today: string): readonly Block[] {
  const { agencyList: list } = bundle;
  if (list === undefined) return [note(`${t('recruitment.no-list')} ${t('tool.check-agency.no-list-next')}`)];
  return [
    paragraph(t('tool.check-agency.list', { date: formatDate(list.date), publisher: list.publisher })),
    ...(isListOld(list, today) ? [note(t('tool.check-agency.list-old', { date: formatDate(list.reviewBy) }))] : []),
  ];
}

/** The office that gives the licences, the state register, and where to go. */
export function waysToAsk({ bundle }: Guide, today: string): readonly Block[] {
  return [
    ...bundle.contacts
      .filter(({ id }) => id === office)
      .map((contact): Block => ({ kind: 'contact', contact: { ...contact, lines: rankLines(contact, today) }, detail: 'full' })),
    ...registers.flatMap((ref) => bundle.facts.filter(({ id }) => id === ref)).map((fact): Block => ({ kind: 'fact', fact })),
  ];
}

/** The steps of the page on this are the same by hand. */
function stepsOf(bundle: Guide['bundle']): readonly Block[] {
  const page = bundle.topics.find(({ id }) => id === topic);
  return page?.sections.find(({ key }) => key === 'now')?.blocks ?? [];
}

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** One licence in lines: whose it is, what the list says, number and days. */
function describeFound({ agency, state }: FoundAgency, as: 'found' | 'similar', say: Say): Block {
  const { name, licence, issued, expires, listDate } = agency;
  const lines = [
    ...(as === 'similar' ? [say('not-the-same')] : []),
    describeState(state, formatDate(listDate), say),
    say('licence', { licence }),
    ...(issued === undefined ? [] : [say('issued', { date: formatDate(issued) })]),
    ...(state.kind === 'expired' ? [] : [expires === undefined ? say('no-end') : say('until', { date: formatDate(expires) })]),
  ];
  return { kind: 'list', items: [[{ kind: 'strong', text: name }], ...lines.map((text) => [{ kind: 'text' as const, text }])] };
}

function describeState(state: AgencyState, list: string, say: Say): string {
  switch (state.kind) {
    case 'valid':
      return say('valid', { list });
    case 'expired':
      return state.until === undefined ? say('expired-undated', { list }) : say('expired', { date: formatDate(state.until) });
    case 'suspended':
    case 'withdrawn':
      return state.on === undefined ? say(`${state.kind}-undated`, { list }) : say(state.kind, { list, date: formatDate(state.on) });
    case 'gone':
      return say('gone', { last: formatDate(state.last), since: formatDate(state.since) });
  }
}

function introduce(turn: ToolTurn): Reply {
  const { state, guide, world } = turn;
  const { t, bundle } = guide;
  return {
    // Without a list that is said before anything else.
    blocks: [
      ...aboutList(guide, world.today),
      heading(t('tool.check-agency.title')),
      paragraph(t('tool.check-agency.summary')),
      paragraph(t('tools.nothing-kept')),
    ],
    actions: [
      [toolAction(state, 'check-agency', guide, 'ask', t('tool.check-agency.how'))],
      [action(state, t('nav.tools'), { scene: { kind: 'tools' } }), homeAction(state, guide)],
    ],
    page: hrefOf('tool:check-agency', bundle),
  };
}

function reply(blocks: readonly Block[], { state, guide }: ToolTurn): Reply {
  const { t, bundle } = guide;
  const title = bundle.topics.find(({ id }) => id === topic)?.title;
  return {
    blocks,
    actions: [
      [
        toolAction(state, 'check-agency', guide, 'ask', t('tool.check-agency.how')),
        toolAction(state, 'check-agency', guide, '', t('tools.again')),
      ],
      ...(title === undefined ? [] : [[action(state, title, { scene: { kind: 'topic' as const, id: topic } })]]),
      [homeAction(state, guide)],
    ],
    page: hrefOf('tool:check-agency', bundle),
  };
}
