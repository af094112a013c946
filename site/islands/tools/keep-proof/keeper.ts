import { isThere, type Kept, type Opened, type Refused, removeRecord, replaceRecord } from './vault.ts';

/** Holds the key of an opened record. Whoever lets go of the keeper has forgotten the key; what it was writing still gets done. */
export type Keeper = {
  readonly save: (text: string) => Promise<Kept | Refused>;
  readonly changeWord: (word: string, text: string) => Promise<Kept | Refused>;
  readonly erase: () => Promise<boolean>;
  readonly isThere: () => boolean;
};

/** Does one thing after the other, since each writes over the record that the one before has left. */
export function makeKeeper(first: Opened): Keeper {
  let opened = first;
  let last: Promise<unknown> = Promise.resolve();
  const then = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
  const replace = async (text: string, word?: string) => {
    const done = await replaceRecord(opened, text, word);
    if (done.kind === 'kept') opened = done.opened;
    return done;
  };
  return {
    save: (text) => then(() => replace(text)),
    changeWord: (word, text) => then(() => replace(text, word)),
    erase: () => then(async () => removeRecord(opened)),
    isThere: () => isThere(opened),
  };
}
