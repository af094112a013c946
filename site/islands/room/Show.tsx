import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { botDoor } from '#shared/room/doors.ts';
import type { Showing } from '#shared/room/showing.ts';
import { summarise } from '#shared/room/summarise.ts';
import { QrCode } from '#site/islands/tools/QrCode.tsx';
import { Clock } from './Clock.tsx';
import { countOf } from './count-of.ts';
import { HandsField } from './HandsField.tsx';
import { type Link, linkWindows } from './link-windows.ts';
import type { ShowProps } from './room-props.ts';
import { SlideScreen } from './SlideScreen.tsx';
import { Summary, type Typed } from './Summary.tsx';
import { useAlone } from './use-alone.ts';
import { type KeyMeaning, useKeys } from './use-keys.ts';
import { useClock, useDeck, useShowing } from './use-show.ts';
import { useTouch } from './use-touch.ts';

/** Shows that were left for the plan: where both stand in one file, counted hands must not be lost on the way. In memory only. */
const left = new Map<string, Showing>();

/** The slides over the whole screen, for a projector, a laptop or a phone held sideways. */
export function Show({ session, code, view, way, beside }: ShowProps) {
  const { t, guide } = view;
  const deck = useDeck(session, view, beside);
  const [showing, step] = useShowing(deck, left.get(code));
  useEffect(() => {
    left.set(code, showing);
  }, [showing]);
  const [isDark, setDark] = useState(false);
  const [isSwapped, setSwapped] = useState(false);
  const [isSummary, setSummary] = useState(false);
  const [typed, setTyped] = useState<Typed>({ day: view.today, where: '', people: '' });
  const [isKept, setKept] = useState(false);
  const hasCounts = Object.values(showing.counts).some((hands) => Object.keys(hands).length > 0);
  const link = useNotes(code, showing, step);
  const stage = useRef<HTMLDivElement>(null);

  useAlone();
  useClock(showing.isRunning, step);
  useWarning(hasCounts && !isKept);
  useEffect(() => setKept(false), [showing.counts, typed]);

  const entry = deck[showing.at] ?? deck[0];
  const second = typeof beside === 'string' ? undefined : beside;
  const close = () => {
    if (hasCounts) setSummary(true);
    else location.assign(way.to('plan', code));
  };
  const press = (meaning: KeyMeaning) => {
    if (isSummary) return meaning === 'escape' ? setSummary(false) : undefined;
    switch (meaning) {
      case 'full':
        return toggleFull();
      case 'notes':
        return link.current?.openNotes(way.to('notes', code));
      case 'summary':
        return setSummary(true);
      case 'swap':
        return second && setSwapped(!isSwapped);
      case 'digit':
        return fieldToFill(stage.current)?.focus();
      case 'escape':
        return showing.isBlank || showing.isCode ? step({ kind: 'uncover' }) : close();
      default:
        return step({ kind: meaning });
    }
  };
  useKeys(press);
  const touch = useTouch((way) => step({ kind: way }));
  if (!entry) return null;
  if (isSummary) {
    const summary = summarise(
      deck.map(({ slide }) => slide),
      showing,
      guide.bundle.room,
    );
    return (
      <Summary
        summary={summary}
        session={session}
        typed={typed}
        view={view}
        onType={setTyped}
        onKept={() => setKept(true)}
        onBack={() => setSummary(false)}
      />
    );
  }

  const { slide } = entry;
  const pair = entry.screens[Math.min(showing.screen, entry.screens.length - 1)] ?? { own: [], other: [] };
  const isOther = isSwapped && pair.other.length > 0;
  const language = isOther ? second?.bundle.locale : guide.bundle.locale;
  const hands = showing.counts[slide.key] ?? {};
  const all = Object.values(hands).reduce((sum, count) => sum + count, 0);
  const isRight = slide.kind === 'question' && all > 0;
  const right = isRight ? `${t('room.right')}: ${t('room.of', { hands: hands[slide.question.right] ?? 0, all })}` : t('room.right');
  const [ref] = slide.see;
  // A short code is read from further away: the page is enough.
  const path = ref === undefined ? undefined : view.href(ref).replace(/#.*$/, '');
  const address = path === undefined ? undefined : (way.site ?? '') + path;
  const { locale } = guide.bundle;
  const bot = way.bot === undefined ? undefined : botDoor(way.bot, { locale, place: session.place, module: slide.module });
  const module = guide.bundle.room.find(({ id }) => id === slide.module);
  return (
    <section class="deck" data-theme={isDark ? 'dark' : 'light'} data-kind={slide.kind} aria-label={t('room.show')} ref={stage}>
      <div class="stage" lang={language} {...touch}>
        <SlideScreen
          key={`${slide.key} ${showing.screen} ${isSwapped}`}
          rows={isOther ? pair.other : pair.own}
          other={isOther ? pair.own : pair.other}
          besideLocale={isOther ? guide.bundle.locale : second?.bundle.locale}
          right={right}
          field={(letter) => (
            <HandsField letter={letter} hands={hands[letter]} view={view} onCount={(count) => step(countOf(slide.key, letter, count))} />
          )}
        />
        {address !== undefined && way.site !== undefined ? (
          <div class="corner">
            <QrCode text={address} view={view} />
          </div>
        ) : null}
      </div>
      <div class="desk">
        <button type="button" aria-label={t('tool.show-card.previous')} onClick={() => press('back')}>
          ←
        </button>
        <button type="button" aria-label={t('tool.show-card.next')} onClick={() => press('next')}>
          →
        </button>
        <span class="position">
          {showing.at + 1} / {deck.length}
        </span>
        <span class="module">{module?.title}</span>
        <Clock module={slide.module} session={session} showing={showing} view={view} onPress={() => press('timer')} />
        {slide.kind === 'end' ? <Tool name={t('room.summary')} onPress={() => press('summary')} /> : null}
        <details>
          <summary aria-label={t('nav.more')}>☰</summary>
          <div class="tools">
            <Tool name={t('room.notes')} onPress={() => press('notes')} />
            <Tool name={t('room.blank')} onPress={() => press('blank')} />
            <Tool name={t('room.full')} onPress={() => press('full')} />
            <Tool name={t('room.dark')} onPress={() => setDark(!isDark)} />
            {second ? <Tool name={t('room.swap')} onPress={() => press('swap')} /> : null}
            {address === undefined ? null : <Tool name={t('room.code')} onPress={() => press('code')} />}
            <Tool name={t('room.summary')} onPress={() => press('summary')} />
          </div>
        </details>
        <button type="button" aria-label={t('tool.show-card.close')} onClick={close}>
          ✕
        </button>
      </div>
      {beside === 'absent' && showing.at === 0 ? <p class="absent note">{t('room.absent')}</p> : null}
      {showing.isCode && address !== undefined ? (
        <div class="code">
          {way.site === undefined ? <p>{path}</p> : <QrCode text={address} view={view} />}
          {bot === undefined ? null : <QrCode text={bot} view={view} />}
        </div>
      ) : null}
      {showing.isBlank ? (
        <button type="button" class="blank" aria-label={t('room.blank')} onClick={() => step({ kind: 'uncover' })} />
      ) : null}
    </section>
  );
}

/** A button of the list, which closes after it. */
function Tool({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={({ currentTarget }) => {
        currentTarget.closest('details')?.removeAttribute('open');
        onPress();
      }}
    >
      {name}
    </button>
  );
}

/** Keeps a window with notes in step. */
function useNotes(code: string, showing: ReturnType<typeof useShowing>[0], step: ReturnType<typeof useShowing>[1]) {
  const link = useRef<Link | null>(null);
  const latest = useRef(showing);
  latest.current = showing;
  useEffect(() => {
    const made = linkWindows('show', code, (told) => {
      if (told.kind === 'event') step(told.event);
      if (told.kind === 'hello') made.tell({ kind: 'showing', showing: latest.current });
    });
    link.current = made;
    made.tell({ kind: 'hello' });
    const bye = () => made.tell({ kind: 'bye' });
    addEventListener('pagehide', bye);
    return () => {
      removeEventListener('pagehide', bye);
      made.close();
    };
  }, []);
  useEffect(() => link.current?.tell({ kind: 'showing', showing }), [showing]);
  return link;
}

/** Counted hands are nowhere but here: the browser asks before they are lost. */
function useWarning(isNeeded: boolean): void {
  useLayoutEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Browsers of before 2023 look at nothing else.
      event.returnValue = '';
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}

/** The field into which the next digit belongs: the first without a count. */
function fieldToFill(stage: HTMLElement | null): HTMLInputElement | undefined {
  const fields = [...(stage?.querySelectorAll<HTMLInputElement>('.hands input') ?? [])];
  return fields.find(({ value }) => value === '') ?? fields[0];
}

function toggleFull(): void {
  // Phones of Apple know no full screen of a page.
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  done?.catch(() => undefined);
}
