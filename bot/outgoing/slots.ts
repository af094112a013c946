/** The moments at which something may be sent. Each reservation is a moment of its own. */
export type Slots = {
  /** @returns the milliseconds from now until the reserved moment */
  readonly reserve: () => number | Promise<number>;
};

/** So many may leave at once after a quiet time; it counts towards the second that follows. */
export const atOnce = 5;

/**
 * At most `perSecond` moments in any second: `atOnce` of them together, the others evenly after them. Evenly matters:
 * whoever comes in danger waits for the next moment, and that is never far.
 * @param now a clock that only goes forward, in milliseconds
 */
export function makeSlots(perSecond: number, now: () => number): Slots {
  const between = 1000 / Math.max(perSecond - atOnce, 1);
  let next = 0;
  return {
    reserve: () => {
      const current = now();
      next = Math.max(next, current - (atOnce - 1) * between) + between;
      return Math.max(next - between - current, 0);
    },
  };
}
