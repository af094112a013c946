import type { ToolId } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { type Block, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { type Action, action, type Reply } from './reply.ts';
import type { State } from './scene.ts';

/** All that an answer of a tool may depend on. */
export type ToolTurn = { readonly state: State; readonly guide: Guide; readonly world: World };

/** A tool as the dialogue knows it; the page of the site shows the same with fields instead of messages. */
export type Tool = {
  /** What is said at a point of the tool, '' at its beginning; undefined for a point that it does not know. */
  readonly answer: (at: string, turn: ToolTurn) => readonly Reply[] | undefined;
  /** What follows from words written at that point; undefined when they are not meant for the tool. */
  readonly read?: (text: string, at: string, turn: ToolTurn) => readonly Reply[] | undefined;
  /** What of the words is not for the tool: only there is danger looked for, so that a plain answer is not taken for it. */
  readonly restOf?: (text: string, turn: ToolTurn) => string;
  /** The same by hand: for the page without script, and for paper. */
  readonly paper: (guide: Guide) => readonly Block[];
};

/** A button that leads to a point of a tool. */
export function toolAction(state: State, id: ToolId, guide: Guide, at = '', label = guide.t(`tool.${id}.title`)): Action {
  return action(state, label, { scene: { kind: 'tool', id, at } });
}

/** The message that waits for words, the last of its turn. */
export function askFor(id: ToolId, guide: Guide): Reply {
  return { blocks: [paragraph(guide.t(`tool.${id}.asks`))], actions: [], page: hrefOf(`tool:${id}`, guide.bundle), asks: id };
}
