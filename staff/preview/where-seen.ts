import type { Bundle, QuestionnaireId, Ref } from '#content/index.ts';
import type { Scene } from '#shared/dialogue/scene.ts';
import { hrefOf } from '#shared/links/href.ts';

/** Where readers meet a row or a page: an address of the site, and a place in the talk with the bot. */
export type Seen = { readonly address: string; readonly scene: Scene };

/** @param file where a question stands, such as `tools/check-offer.yaml` */
export function whereSeen(kind: string, id: string, file: string, bundle: Bundle): Seen {
  const root = `/${bundle.locale}/`;
  const at = (ref: Ref, scene: Scene): Seen => ({ address: hrefOf(ref, bundle), scene });
  switch (kind) {
    case 'missions':
      return at(`mission:${id}`, { kind: 'contact', id: `mission:${id}` });
    case 'services':
      return at(`service:${id}`, { kind: 'contact', id: `service:${id}` });
    case 'rules':
    case 'recruitment':
      return at(`rule:${id}`, { kind: 'fact', id: `rule:${id}` });
    case 'places':
      return at(`place:${id}`, { kind: 'place', id });
    case 'pages':
      return at(`topic:${id}`, { kind: 'topic', id });
    case 'phrases':
      return { address: `${root}cards/#${id}`, scene: { kind: 'card', id } };
    case 'questions': {
      const tool: QuestionnaireId = file.includes('still-work') ? 'still-work' : 'check-offer';
      return at(`tool:${tool}`, { kind: 'tool', id: tool, at: '' });
    }
    case 'deadlines':
      return at('tool:stay-legal', { kind: 'tool', id: 'stay-legal', at: '' });
    default:
      return { address: `${root}sources/`, scene: { kind: 'about' } };
  }
}
