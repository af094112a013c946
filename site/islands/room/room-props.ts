import type { Guide } from '#shared/dialogue/guide.ts';
import type { Session } from '#shared/room/session.ts';
import type { PageView } from '#site/views/page-view.ts';
import type { Way } from './room-place.ts';

/** A second language: none is wanted, it comes, it is here, or it cannot be had. */
export type Beside = 'none' | 'coming' | 'absent' | Guide;

/** What slides and notes need: a session with its code, a guide, and where the other parts of room mode stand. */
export type ShowProps = {
  readonly session: Session;
  readonly code: string;
  readonly view: PageView;
  readonly way: Way;
  readonly beside: Beside;
};
