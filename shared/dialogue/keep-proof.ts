import { type Locale, locales, type Ref } from '#content/index.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { hrefOf } from '#shared/links/href.ts';
import { emptyDiary } from '#shared/tools/diary/entry.ts';
import { renderLetter } from '#shared/tools/diary/render-letter.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import type { Guide } from './guide.ts';
import { homeAction } from './home-action.ts';
import { action, type Reply } from './reply.ts';
import { type Tool, type ToolTurn, toolAction } from './tool.ts';

/** Where a copy of the letter may be handed in, and who may help with it. */
export const complaintTopics = ['not-paid', 'legal-aid', 'consulate-help'] as const;

/**
 * Keep proof: the chat keeps nothing of what somebody works, and says so; it tells how to do it on paper, and has the
 * letter to copy. The diary itself is on the page.
 */
export const keepProof: Tool = {
  answer: (at, turn) => {
    if (at === '') return [introduce(turn)];
    if (at === 'paper') return [reply(turn, [heading(turn.guide.t('tool.keep-proof.on-paper')), ...paper(turn.guide)])];
    const language = locales.find((locale) => at === `letter-${locale}`);
    return language && [offerLetter(language, turn)];
  },
  paper,
};

/** The words of a copy, in the language of whoever it is for. */
export function sheetIn(locale: Locale, { bundle }: Guide): Translate {
  return makeSmallTranslate({ locale, strings: bundle.sheets[locale] });
}

function paper({ t }: Guide): readonly Block[] {
  return [{ kind: 'steps', items: [1, 2, 3, 4, 5].map((step) => [{ kind: 'text', text: t(`tool.keep-proof.paper-${step}`) }]) }];
}

function introduce(turn: ToolTurn): Reply {
  const { t } = turn.guide;
  return reply(turn, [heading(t('tool.keep-proof.title')), paragraph(t('tool.keep-proof.summary')), note(t('tool.keep-proof.in-chat'))]);
}

function offerLetter(locale: Locale, turn: ToolTurn): Reply {
  const { t } = turn.guide;
  const lines = renderLetter(emptyDiary, '', sheetIn(locale, turn.guide)).split('\n');
  return reply(turn, [paragraph(t('tool.keep-proof.copy-letter')), ...lines.filter((line) => line !== '').map(paragraph)]);
}

/** What can be done next is the same everywhere. */
function reply({ state, guide }: ToolTurn, blocks: readonly Block[]): Reply {
  const { t, bundle } = guide;
  const at = state.scene.kind === 'tool' ? state.scene.at : '';
  const letters = locales.map((locale) => ({
    at: `letter-${locale}`,
    label: t('tool.keep-proof.letter-blank', { language: t(`language-own.${locale}`) }),
  }));
  const points = [{ at: 'paper', label: t('tool.keep-proof.on-paper') }, ...letters].filter((point) => point.at !== at);
  const topics = bundle.topics.filter(({ id }) => complaintTopics.some((topic) => topic === id));
  return {
    blocks,
    actions: [
      ...points.map((point) => [toolAction(state, 'keep-proof', guide, point.at, point.label)]),
      ...topics.map(({ id, title }) => [action(state, title, { scene: { kind: 'topic', id } })]),
      [homeAction(state, guide)],
    ],
    page: hrefOf('tool:keep-proof' satisfies Ref, bundle),
  };
}
