import { type ToolId, toolIds } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { type Block, heading, paragraph } from './block.ts';
import { checkAgency } from './check-agency.ts';
import { costAndPay } from './cost-and-pay.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { keepProof } from './keep-proof.ts';
import { makeQuestionsTool } from './make-questions-tool.ts';
import { action, type Reply } from './reply.ts';
import type { Scene, State } from './scene.ts';
import { showCard } from './show-card.ts';
import { stayLegal } from './stay-legal.ts';
import { type Tool, toolAction } from './tool.ts';

type ToolScene = Scene & { readonly kind: 'tool' };

const tools: Readonly<Record<ToolId, Tool>> = {
  'check-offer': makeQuestionsTool('check-offer'),
  'cost-and-pay': costAndPay,
  'still-work': makeQuestionsTool('still-work'),
  'stay-legal': stayLegal,
  'keep-proof': keepProof,
  'check-agency': checkAgency,
  'show-card': showCard,
};

/** The list of the tools. */
export function answerTools(state: State, guide: Guide): Reply {
  const items = toolIds.map((id) => ({
    to: `tool:${id}` as const,
    title: guide.t(`tool.${id}.title`),
    summary: guide.t(`tool.${id}.summary`),
  }));
  return {
    blocks: [heading(guide.t('nav.tools')), paragraph(guide.t('tools.intro')), { kind: 'links', items }],
    actions: [
      ...toolIds.map((id) => [toolAction(state, id, guide)]),
      [action(state, guide.t('nav.room'), { scene: { kind: 'room' } })],
      [homeAction(state, guide)],
    ],
    page: hrefOf('page:tools', guide.bundle),
  };
}

/** What a tool says at a point; undefined for a point that it does not know. */
export function answerTool(state: State, { id, at }: ToolScene, guide: Guide, world: World): readonly Reply[] | undefined {
  return tools[id].answer(at, { state, guide, world });
}

/** What a tool makes of words; undefined when they are not meant for it. */
export function readTool(state: State, { id, at }: ToolScene, text: string, guide: Guide, world: World): readonly Reply[] | undefined {
  return tools[id].read?.(text, at, { state, guide, world });
}

/** The words in which danger is looked for when they were written to a tool. */
export function restFor(state: State, { id }: ToolScene, text: string, guide: Guide, world: World): string {
  return tools[id].restOf?.(text, { state, guide, world }) ?? text;
}

/** The tool whose question a message is, in whatever language, told by its first line. */
export function toolThatAsks(message: string, { guides }: World): ToolId | undefined {
  const [first] = message.split('\n');
  const asking = toolIds.filter((id) => tools[id].read !== undefined);
  return asking.find((id) => Object.values(guides).some(({ t }) => t(`tool.${id}.asks`).split('\n')[0] === first));
}

/** How to do by hand what a tool does. */
export function paperOf(id: ToolId, guide: Guide): readonly Block[] {
  return tools[id].paper(guide);
}
