import type { Urgency } from '#bot/incoming/make-desk.ts';
import { parseCode } from '#shared/dialogue/code.ts';
import type { World } from '#shared/dialogue/guide.ts';
import { parsePayload } from '#shared/dialogue/payload.ts';
import type { Scene } from '#shared/dialogue/scene.ts';
import type { Asked } from './to-event.ts';

/** Scenes that somebody opens who needs a number now. */
const urgent: ReadonlySet<Scene['kind']> = new Set(['danger', 'where', 'numbers', 'contacts']);

/** Words of danger, or the way to a number, or neither. */
export function urgencyOf(asked: Asked, world: () => World): Urgency {
  switch (asked.kind) {
    case 'text':
      return findsDanger(asked.text, world) ? 'danger' : 'ordinary';
    case 'unreadable':
      return asked.caption !== '' && findsDanger(asked.caption, world) ? 'danger' : 'ordinary';
    case 'go':
      return toUrgency(asked.scene);
    case 'start':
      return toUrgency(parsePayload(asked.payload)?.scene);
    case 'press':
      return toUrgency(parseCode(asked.code)?.scene);
    case 'card':
      return 'ordinary';
  }
}

function toUrgency(scene: Scene | undefined): Urgency {
  return scene !== undefined && urgent.has(scene.kind) ? 'help' : 'ordinary';
}

/** All languages know the same signs of danger. A guide that cannot be read now is found out when answering. */
function findsDanger(text: string, world: () => World): boolean {
  try {
    return world().guides.tg?.findIntent(text) !== undefined;
  } catch {
    return false;
  }
}
