import type { RoomModule } from '#content/index.ts';
import { moduleMinutes, type Session } from '#shared/room/session.ts';
import type { Showing } from '#shared/room/showing.ts';
import type { PageView } from '#site/views/page-view.ts';

type Props = {
  readonly module: RoomModule['id'] | undefined;
  readonly session: Session;
  readonly showing: Showing;
  readonly view: PageView;
  readonly onPress: () => void;
};

/** The time of one module. That it is over is said in words, not by colour alone. */
export function Clock({ module, session, showing, view, onPress }: Props) {
  const { t } = view;
  if (module === undefined && showing.isRunning) return null;
  const seconds = Math.floor((showing.spent[module ?? ''] ?? 0) / 1000);
  const minutes = moduleMinutes[session.length];
  const isOver = module !== undefined && seconds >= minutes * 60;
  return (
    <button type="button" class="clock" data-over={isOver} aria-pressed={showing.isRunning} onClick={onPress}>
      <span class="hidden">{t('room.clock')}: </span>
      {module === undefined ? null : (
        <>
          {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')} <span class="whole">/ {minutes}:00</span>{' '}
        </>
      )}
      <span>{isOver ? t('room.over') : showing.isRunning ? '' : t('room.stopped')}</span>
    </button>
  );
}
