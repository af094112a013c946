/** What a part of room mode shows. The summary belongs to the slides, which know what happened. */
export type RoomView = 'plan' | 'show' | 'notes' | 'today';

/**
 * The part of room mode that stands at an address of the site; undefined where something else does.
 * @example roomViewAt('/tg/room/show/') // "show"
 */
export function roomViewAt(pathname: string): RoomView | undefined {
  const found = /^\/\w+\/room\/(?:(show|notes|today)\/)?$/.exec(pathname);
  return found ? ((found[1] ?? 'plan') as RoomView) : undefined;
}
