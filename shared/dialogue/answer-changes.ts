import { changesBlocks } from '#shared/changes/changes-blocks.ts';
import { hrefOf } from '#shared/links/href.ts';
import { sceneOf } from './answer-text.ts';
import { heading, note, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { action, type Reply } from './reply.ts';
import type { State } from './scene.ts';

/** So many lines fit a message that is still read. */
const most = 15;
const mostButtons = 6;

/** What changed in the guide, newest first; what the newest lines are about can be opened. */
export function answerChanges(state: State, guide: Guide, world: World): Reply {
  const { bundle, t } = guide;
  const { blocks, hidden } = changesBlocks(bundle, t, world.today, most);
  const links = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : [])).filter((part) => part.kind === 'link');
  const opened = [...new Map(links.map(({ to, text }) => [to, text]))].slice(0, mostButtons);
  return {
    blocks: [
      heading(t('changes.title')),
      paragraph(t('changes.what')),
      ...blocks,
      ...(hidden === 0 ? [] : [note(t('changes.more', { count: hidden }))]),
    ],
    actions: [
      ...opened.map(([to, text]) => [action(state, text, { scene: sceneOf(to) })]),
      [action(state, t('about.title'), { scene: { kind: 'about' } }), homeAction(state, guide)],
    ],
    page: hrefOf('page:changes', bundle),
  };
}
