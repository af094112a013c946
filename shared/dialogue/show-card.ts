import { hrefOf } from '#shared/links/href.ts';
import { fold } from '#shared/search/fold.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import { homeAction } from './home-action.ts';
import { pocketCard } from './pocket-card.ts';
import { action, inRows, type Reply } from './reply.ts';
import { askFor, type Tool, type ToolTurn, toolAction } from './tool.ts';

/** Be understood: cards to show, and the numbers of a country as one message to keep. */
export const showCard: Tool = {
  answer: (at, turn) => {
    switch (at) {
      case '':
        return [introduce(turn)];
      case 'where':
        return [where(turn), askFor('show-card', turn.guide)];
      case 'pocket':
        return pocket(turn) ?? [where(turn), askFor('show-card', turn.guide)];
      default:
        return undefined;
    }
  },
  read: (text, _, turn) => {
    const place = placeNamed(text, turn);
    return place === undefined ? undefined : pocket({ ...turn, state: { ...turn.state, place } });
  },
  paper: ({ t }) => [{ kind: 'steps', items: [1, 2, 3, 4, 5].map((step) => [{ kind: 'text', text: t(`tool.show-card.paper-${step}`) }]) }],
};

function introduce({ state, guide }: ToolTurn): Reply {
  const { t, bundle } = guide;
  return {
    blocks: [heading(t('tool.show-card.title')), paragraph(t('tool.show-card.summary'))],
    actions: [
      [action(state, t('nav.cards'), { scene: { kind: 'cards' } })],
      [toolAction(state, 'show-card', guide, 'pocket', t('tool.show-card.pocket'))],
      [action(state, t('nav.tools'), { scene: { kind: 'tools' } }), homeAction(state, guide)],
    ],
    page: hrefOf('tool:show-card', bundle),
  };
}

function where({ state, guide }: ToolTurn): Reply {
  const { t, bundle } = guide;
  const places = bundle.places
    .filter(({ depth }) => depth === 'guide')
    .map(({ id, name }) => toolAction({ ...state, place: id }, 'show-card', guide, 'pocket', name));
  return {
    blocks: [heading(t('tool.show-card.pocket')), paragraph(t('tool.show-card.where'))],
    actions: [...inRows(places, 2), [homeAction(state, guide)]],
    page: hrefOf('tool:show-card', bundle),
  };
}

/** The card of the country where the person is, with numbers to tap; undefined when that is not known. */
function pocket({ state, guide, world }: ToolTurn): readonly Reply[] | undefined {
  const card = state.place === undefined ? undefined : pocketCard(guide, state.place, world.today);
  if (!card) return undefined;
  const { t } = guide;
  return [
    {
      blocks: [
        heading(card.place.name),
        ...[...card.help, ...card.consulate].map((contact): Block => ({ kind: 'contact', contact, detail: 'line' })),
        note(t('help.next')),
      ],
      actions: [
        [action(state, t('nav.cards'), { scene: { kind: 'cards' } })],
        [toolAction(state, 'show-card', guide, 'where', t('help.elsewhere')), homeAction(state, guide)],
      ],
      page: hrefOf('tool:show-card', guide.bundle),
    },
  ];
}

/** A country by its name in any language at hand. */
function placeNamed(text: string, { world }: ToolTurn): string | undefined {
  const wanted = fold(text.slice(0, 100));
  const places = Object.values(world.guides).flatMap(({ bundle }) => bundle.places);
  return wanted === '' ? undefined : places.find(({ name }) => fold(name) === wanted)?.id;
}
