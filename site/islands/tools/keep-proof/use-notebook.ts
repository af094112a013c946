import { useEffect, useRef, useState } from 'preact/hooks';
import { type Diary, emptyDiary, joinDiaries } from '#shared/tools/diary/entry.ts';
import { packDiary, parseDiary } from '#shared/tools/diary/pack-diary.ts';
import { type Keeper, makeKeeper } from './keeper.ts';
import { addRecord, openRecord, type Refused, storeName } from './vault.ts';

/** How long the hands may rest before an opened diary closes. */
export const idleMinutes = 5;
const idle = idleMinutes * 60_000;

/** What is half written is kept after so long a pause. */
const pause = 400;

/** What the person is told, `tool.keep-proof.*`. */
export type Said = 'added' | 'deleted-day' | 'kept' | 'closed' | 'word-changed' | 'erased' | 'wrong' | Refused['kind'];

export type Notebook = {
  readonly diary: Diary;
  readonly isKept: boolean;
  readonly said: Said | undefined;
  readonly change: (diary: Diary, says?: Said) => void;
  /** Each of these is true when it was done, and says what came of it. */
  readonly open: (word: string) => Promise<boolean>;
  readonly keep: (word: string) => Promise<boolean>;
  readonly changeWord: (word: string) => Promise<boolean>;
  readonly erase: () => Promise<boolean>;
  readonly close: () => void;
};

/**
 * The diary in memory; once the person has chosen so, also in the vault. The key is forgotten when the page goes, when
 * the hands rest too long, and when what was kept is removed in another window. What nobody chose to keep is left alone.
 */
export function useNotebook(): Notebook {
  const [diary, setDiary] = useState<Diary>(emptyDiary);
  const [said, setSaid] = useState<Said>();
  const [isKept, setIsKept] = useState(false);
  const keeper = useRef<Keeper | undefined>(undefined);
  const newest = useRef<Diary>(emptyDiary);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = (next: Diary) => {
    newest.current = next;
    setDiary(next);
  };
  const hold = (next: Keeper | undefined) => {
    keeper.current = next;
    setIsKept(next !== undefined);
  };
  const save = async () => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    const holder = keeper.current;
    const done = await holder?.save(packDiary(newest.current));
    if (done === undefined || done.kind === 'kept' || keeper.current !== holder) return;
    if (done.kind === 'elsewhere') hold(undefined);
    setSaid(done.kind);
  };
  const change = (next: Diary, says?: Said) => {
    const isDraft = next.entries === newest.current.entries;
    show(next);
    setSaid(says);
    if (keeper.current === undefined) return;
    clearTimeout(waiting.current);
    if (isDraft) waiting.current = setTimeout(save, pause);
    else save();
  };
  const close = () => {
    if (keeper.current === undefined) return;
    if (waiting.current !== undefined) save();
    hold(undefined);
    show(emptyDiary);
    setSaid('closed');
  };

  useEffect(() => {
    let touched = Date.now();
    let timer = setTimeout(close, idle);
    const touch = () => {
      // A timer may have slept together with the phone.
      if (Date.now() - touched >= idle) close();
      touched = Date.now();
      clearTimeout(timer);
      timer = setTimeout(close, idle);
    };
    const turn = () => {
      if (document.visibilityState === 'hidden' && waiting.current !== undefined) save();
      if (document.visibilityState === 'visible' && Date.now() - touched >= idle) close();
    };
    const look = ({ key }: StorageEvent) => {
      if ((key !== null && key !== storeName) || keeper.current === undefined || keeper.current.isThere()) return;
      if (localStorage.getItem(storeName) === null) {
        // Removed on purpose: nothing of it may come back.
        clearTimeout(waiting.current);
        waiting.current = undefined;
        close();
      } else {
        hold(undefined);
        setSaid('elsewhere');
      }
    };
    const touches = ['keydown', 'pointerdown', 'input'] as const;
    for (const kind of touches) document.addEventListener(kind, touch);
    document.addEventListener('visibilitychange', turn);
    addEventListener('storage', look);
    addEventListener('pagehide', close);
    return () => {
      clearTimeout(timer);
      for (const kind of touches) document.removeEventListener(kind, touch);
      document.removeEventListener('visibilitychange', turn);
      removeEventListener('storage', look);
      removeEventListener('pagehide', close);
    };
  }, []);

  return {
    diary,
    isKept,
    said,
    change,
    close,
    open: async (word) => {
      const looked = await openRecord(word);
      const read = looked.kind === 'opened' ? parseDiary(looked.text) : undefined;
      if (looked.kind !== 'opened' || read === undefined) {
        setSaid(looked.kind === 'nothing' ? 'wrong' : 'damaged');
        return false;
      }
      hold(makeKeeper(looked.opened));
      const written = newest.current;
      show(joinDiaries(read, written));
      setSaid(undefined);
      // What was written before opening belongs to it now.
      if (written !== emptyDiary) save();
      return true;
    },
    keep: async (word) => {
      const text = packDiary(newest.current);
      const done = await addRecord(word, text);
      setSaid(done.kind);
      if (done.kind !== 'kept') return false;
      hold(makeKeeper(done.opened));
      if (packDiary(newest.current) !== text) save();
      return true;
    },
    changeWord: async (word) => {
      const done = await keeper.current?.changeWord(word, packDiary(newest.current));
      if (done === undefined) return false;
      setSaid(done.kind === 'kept' ? 'word-changed' : done.kind);
      return done.kind === 'kept';
    },
    erase: async () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
      const isErased = (await keeper.current?.erase()) === true;
      hold(undefined);
      if (isErased) show(emptyDiary);
      setSaid(isErased ? 'erased' : 'elsewhere');
      return isErased;
    },
  };
}
