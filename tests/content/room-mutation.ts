import { expectOneSentence, type Mutation } from './mutation.ts';
import { room } from './test-room.ts';
import type { Copy } from './with-copy.ts';

export const roomFile = 'content/room/offer.yaml';

type Swap = readonly [old: string, fresh: string];

/** A mistake that somebody may make in a module of an orientation. */
export type RoomMutation = Omit<Mutation, 'file' | 'swap' | 'spoil'> & {
  readonly swaps: readonly Swap[];
  /** A word that `seeds/forbidden.yaml` shall hold. */
  readonly forbidden?: string;
};

/** Writes the module of these tests with words replaced in it. */
export function writeRoom(copy: Copy, swaps: readonly Swap[] = []): void {
  copy.write(roomFile, room);
  for (const swap of swaps) copy.swap(roomFile, ...swap);
}

/** The compiler must name file, line and field of the mistake in one sentence, and say nothing else. */
export function expectOneSentenceOfRoom({ swaps, forbidden, ...mutation }: RoomMutation): void {
  expectOneSentence({
    ...mutation,
    file: roomFile,
    spoil: (copy) => {
      writeRoom(copy, swaps);
      if (forbidden) copy.write('seeds/forbidden.yaml', `- { reason: say it in other words, stems: [${forbidden}] }\n`);
    },
  });
}
