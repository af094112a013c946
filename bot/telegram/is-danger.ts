import { parseCode } from '#shared/dialogue/code.ts';
import type { World } from '#shared/dialogue/guide.ts';
import type { Scene } from '#shared/dialogue/scene.ts';
import type { Asked } from './to-event.ts';

/** Scenes that somebody opens who needs a number now. */
const urgent: ReadonlySet<Scene['kind']> = new Set(['danger', 'where', 'numbers', 'contacts']);

/** True when the answer must leave before all others: words of danger, or the way to a number. */
export function isDanger(asked: Asked, world: () => World): boolean {
  switch (asked.kind) {
    case 'text':
      return findsDanger(asked.text, world);
    case 'unreadable':
      return asked.caption !== '' && findsDanger(asked.caption, world);
    case 'go':
      return urgent.has(asked.scene.kind);
    case 'start':
      return asked.payload === 'help';
    case 'press': {
      const scene = parseCode(asked.code)?.scene;
      return scene !== undefined && urgent.has(scene.kind);
    }
    case 'card':
      return false;
  }
}

/** All languages know the same signs of danger. A guide that cannot be read now is found out when answering. */
function findsDanger(text: string, world: () => World): boolean {
  try {
    return world().guides.tg?.findIntent(text) !== undefined;
  } catch {
    return false;
  }
}
