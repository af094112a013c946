import type { Locale } from '#content/index.ts';
import type { List, SavedFile } from './list.ts';

/** How much of a list is on the phone. */
type Level = 'nothing' | 'urgent' | 'whole';

/** A version that was replaced while pages of it were open: they may still ask for its files. */
type Older = { readonly list: List; readonly clients: readonly string[] };

/** What the phone has, or is about to have, of one language. Files are kept by their hash, so versions share what did not change. */
export type Copy = {
  /** Answers everything. */
  readonly current: List;
  /** The day on which `current` became whole. */
  readonly since?: string;
  /** A newer version that answers nothing before it is as complete as `current`. */
  readonly coming?: List;
  /** The person agreed to fetch everything although it may cost money. */
  readonly isAgreed?: true;
  readonly older: readonly Older[];
};

/** What the phone has, by language. */
export type Copies = Readonly<Partial<Record<Locale, Copy>>>;

/** The hashes of the files that are stored. */
export type Stored = ReadonlySet<string>;

/** The files of a list that are not stored, in the order of the list; a file under two addresses once. */
export function missingFiles({ files }: List, stored: Stored): readonly SavedFile[] {
  return [...new Map(files.filter(({ hash }) => !stored.has(hash)).map((file) => [file.hash, file])).values()];
}

export function levelOf(list: List, stored: Stored): Level {
  const missing = missingFiles(list, stored);
  if (missing.length === 0) return 'whole';
  return missing.some(({ isUrgent }) => isUrgent) ? 'nothing' : 'urgent';
}

/** The copy after the site named a list: the first one answers at once with what there is, a newer one waits until it may. */
export function takeList(copy: Copy | undefined, list: List): Copy {
  if (copy === undefined) return { current: list, older: [] };
  const { coming, ...rest } = copy;
  if (list.version === rest.current.version) return rest;
  return list.version === coming?.version ? copy : { ...rest, coming: list };
}

/** Whether the newer version may take over: it must not be able to answer less than what it replaces. */
export function maySwitch({ current, coming }: Copy, stored: Stored): boolean {
  if (coming === undefined) return false;
  switch (levelOf(coming, stored)) {
    case 'whole':
      return true;
    case 'urgent':
      return levelOf(current, stored) !== 'whole';
    case 'nothing':
      return levelOf(current, stored) === 'nothing' && missingFiles(coming, stored).length <= missingFiles(current, stored).length;
  }
}

/**
 * The copy with the newer version in its place.
 * @param clients the pages that are open now; until they are gone the files of the old version stay
 */
export function switchOver(copy: Copy, clients: readonly string[]): Copy {
  const { coming, since: _, ...rest } = copy;
  if (coming === undefined) return copy;
  return { ...rest, current: coming, older: [...copy.older, { list: copy.current, clients }] };
}

/** The copy with the day on which it became whole, once it is. */
export function dateCopy(copy: Copy, stored: Stored, today: string): Copy {
  return copy.since === undefined && levelOf(copy.current, stored) === 'whole' ? { ...copy, since: today } : copy;
}

/** The copy without the old versions that no open page needs. */
export function forgetOlder(copy: Copy, openClients: readonly string[]): Copy {
  const older = copy.older.filter(({ clients }) => clients.some((id) => openClients.includes(id)));
  return older.length === copy.older.length ? copy : { ...copy, older };
}

/** The list that is to become whole. */
export function newestOf(copy: Copy | undefined): List | undefined {
  return copy?.coming ?? copy?.current;
}

/** Every list whose files must stay. */
export function listsOf({ current, coming, older }: Copy): readonly List[] {
  return [current, ...(coming === undefined ? [] : [coming]), ...older.map(({ list }) => list)];
}

/** The file at an address: of the version that answers, else of one that an open page came from; never of one that is on its way. */
export function fileAt(copies: readonly Copy[], url: string): SavedFile | undefined {
  const lists = [...copies.map(({ current }) => current), ...copies.flatMap(({ older }) => older.map(({ list }) => list))];
  return lists.flatMap(({ files }) => files).find((file) => file.url === url);
}
