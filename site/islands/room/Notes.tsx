import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShowEvent } from '#shared/room/showing.ts';
import { Clock } from './Clock.tsx';
import { countOf } from './count-of.ts';
import { HandsField } from './HandsField.tsx';
import { type Link, linkWindows } from './link-windows.ts';
import type { ShowProps } from './room-props.ts';
import { useAlone } from './use-alone.ts';
import { type KeyMeaning, useKeys } from './use-keys.ts';
import { useClock, useDeck, useShowing } from './use-show.ts';

/** For the person in front of the room: what to say and what comes next, beside the slides or by itself on a phone. */
export function Notes({ session, code, view, way, beside }: ShowProps) {
  const { t, guide } = view;
  const deck = useDeck(session, view, beside);
  const [showing, stepOwn] = useShowing(deck);
  const [isLinked, setLinked] = useState(false);
  const link = useRef<Link | null>(null);
  useAlone();
  useClock(!isLinked && showing.isRunning, stepOwn);
  useEffect(() => {
    const made = linkWindows('notes', code, (told) => {
      if (told.kind === 'hello') made.tell({ kind: 'hello' });
      if (told.kind === 'showing') stepOwn(told.showing);
      if (told.kind !== 'event') setLinked(told.kind !== 'bye');
    });
    link.current = made;
    made.tell({ kind: 'hello' });
    return made.close;
  }, []);
  // The slides decide; their answer brings this window along.
  const step = (event: ShowEvent) => (isLinked ? link.current?.tell({ kind: 'event', event }) : stepOwn(event));
  useKeys((meaning: KeyMeaning) => {
    const kind = (['next', 'back', 'first', 'last', 'blank', 'timer', 'code'] as const).find((known) => known === meaning);
    if (kind) step({ kind });
  });
  const entry = deck[showing.at];
  if (!entry) return null;
  const { slide, screens } = entry;
  const rows = screens[Math.min(showing.screen, screens.length - 1)]?.own ?? [];
  const following = deck[showing.at + 1]?.screens[0]?.own.find(({ kind }) => kind === 'title');
  const module = guide.bundle.room.find(({ id }) => id === slide.module);
  const hands = showing.counts[slide.key] ?? {};
  return (
    <section class="room presenter">
      <h1>
        {showing.at + 1} / {deck.length} {screens.length > 1 ? `(${showing.screen + 1} / ${screens.length})` : ''} {module?.title}
      </h1>
      <div aria-live="polite">
        {slide.say === '' ? null : (
          <>
            <h2>{t('section.say')}</h2>
            <p class="speech">{slide.say}</p>
          </>
        )}
        <div class="card">
          {rows.map((row) =>
            row.kind === 'title' ? (
              <h2 key={row.text}>{row.text}</h2>
            ) : row.kind === 'choice' ? (
              <div key={row.letter} class="choice-row">
                <b>{row.letter}</b>
                <p>
                  {row.text} {row.sign === 'right' ? <strong>✓ {t('room.right')}</strong> : null}
                </p>
                {row.counts ? (
                  <HandsField
                    letter={row.letter}
                    hands={hands[row.letter]}
                    view={view}
                    onCount={(count) => step(countOf(slide.key, row.letter, count))}
                  />
                ) : null}
              </div>
            ) : (
              <p key={row.text}>{row.kind === 'number' ? `${row.name}: ${row.text}` : row.text}</p>
            ),
          )}
        </div>
      </div>
      {following ? <p>{t('room.then', { title: following.text })}</p> : null}
      <p class="small">{t(isLinked ? 'room.in-step' : 'room.alone')}</p>
      <div class="presenter-desk">
        <button type="button" aria-label={t('tool.show-card.previous')} onClick={() => step({ kind: 'back' })}>
          ←
        </button>
        <button type="button" class="send" aria-label={t('tool.show-card.next')} onClick={() => step({ kind: 'next' })}>
          →
        </button>
        <button type="button" aria-pressed={showing.isBlank} onClick={() => step({ kind: 'blank' })}>
          {t('room.blank')}
        </button>
        <Clock module={slide.module} session={session} showing={showing} view={view} onPress={() => step({ kind: 'timer' })} />
        <a class="button" href={way.to('plan', code)}>
          {t('room.plan')}
        </a>
      </div>
    </section>
  );
}
