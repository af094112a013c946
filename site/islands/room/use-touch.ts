import { useRef } from 'preact/hooks';

/** Pixels that a finger must go sideways, so that it was no tap. */
const swipe = 40;

/** Fingers on slides: a swipe, or a tap on the left or the right third. */
export function useTouch(turn: (way: 'next' | 'back') => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, target, clientX, clientY }: PointerEvent) => {
      const isFree = pointerType === 'touch' && target instanceof Element && !target.closest('a, button, input, summary');
      from.current = isFree ? { x: clientX, y: clientY } : null;
    },
    onPointerCancel: () => {
      from.current = null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      if (from.current === null) return;
      const { x, y } = from.current;
      from.current = null;
      const moved = clientX - x;
      if (Math.abs(moved) >= swipe) {
        if (Math.abs(moved) > Math.abs(clientY - y)) turn(moved < 0 ? 'next' : 'back');
        return;
      }
      if (clientX < innerWidth / 3) turn('back');
      else if (clientX > (innerWidth * 2) / 3) turn('next');
    },
  };
}
