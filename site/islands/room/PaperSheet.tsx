import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { encode } from 'uqr';
import { type Addresses, doorsTo } from '#shared/room/doors.ts';
import type { Fill } from '#shared/room/handout.ts';
import type { Session } from '#shared/room/session.ts';
import { makeSheet, type SheetKind } from '#shared/room/sheet.ts';
import type { PageView } from '#site/views/page-view.ts';
import { SheetView } from '#site/views/sheets/SheetView.tsx';

type Props = {
  readonly kind: SheetKind;
  readonly session: Session;
  /** Whether somebody planned it, so that there is a page of everything from it. */
  readonly isWhole: boolean;
  readonly addresses: Addresses;
  readonly view: PageView;
  readonly encode: typeof encode;
};

/** How full a side is tried at first; each time it overflows, so much less is put on it. */
const most = 1.15;
const less = 0.97;
const least = 0.3;

/** A sheet as paper, as wide as the screen. How wide letters are only the browser knows: it says how much fits. */
export function PaperSheet({ kind, session, isWhole, addresses, view, encode }: Props) {
  const { guide, today } = view;
  const { place } = session;
  const paper = useRef<HTMLDivElement>(null);
  const [fill, setFill] = useState<Fill>([most, most]);
  const [isFitted, setFitted] = useState(false);
  const sheet = makeSheet(kind, session, guide, today, fill);
  useLayoutEffect(() => {
    const [isFirstOver = false, isSecondOver = false] = [...(paper.current?.querySelectorAll('.columns') ?? [])].map(isOver);
    const [first, second] = fill;
    if (Math.min(first, second) > least && (isFirstOver || isSecondOver))
      setFill([isFirstOver ? first * less : first, isSecondOver ? second * less : second]);
    else setFitted(true);
  }, [fill]);
  // Small letters have other widths: what fits is measured at full size.
  useLayoutEffect(() => {
    if (!isFitted) return;
    const scale = () => {
      const [desk, side] = [paper.current?.parentElement, paper.current?.querySelector<HTMLElement>('.side')];
      if (desk && side) paper.current?.style.setProperty('--scale', String(Math.min(1, desk.clientWidth / side.offsetWidth)));
    };
    scale();
    addEventListener('resize', scale);
    return () => removeEventListener('resize', scale);
  }, [isFitted]);
  if (!sheet) return null;
  const doors = doorsTo(addresses, { locale: guide.bundle.locale, place, ...(isWhole && kind === 'handout' ? { session } : {}) });
  return (
    <div ref={paper} class={`sheet ${kind}`} data-printed="" aria-busy={!isFitted}>
      <SheetView sheet={sheet} view={view} doors={doors} encode={encode} />
    </div>
  );
}

function isOver(box: Element): boolean {
  return box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
}
