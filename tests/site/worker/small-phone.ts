import type { Locale } from '#content/index.ts';
import type { Outcome } from '#site/worker/attempt.ts';
import type { Copies } from '#site/worker/copy.ts';
import type { List, SavedFile } from '#site/worker/list.ts';
import type { Phone } from '#site/worker/phone.ts';

/** What is written on a phone: it stays when the worker dies. */
export type Disk = { state: string | undefined; readonly files: Map<string, 'intact' | 'damaged'> };

/** The site behind a network: what it has now, what the network does to each request, and what was asked for. */
export type World = {
  lists: Partial<Record<Locale, List>>;
  outcomes: (file: SavedFile) => Outcome | 'hang';
  readonly asked: string[];
  readonly waits: number[];
  clients: readonly string[];
};

export const says = { saving: 's', saved: 's', asks: 'a', agree: 'a', stopped: 's' };

/** A list of files by hash; a hash that begins with `u` is urgent. */
export function listOf(version: string, hashes: readonly string[], locale: Locale = 'tg'): List {
  const files = hashes.map((hash, index) => ({ url: `/${locale}/${index}`, hash, bytes: 10, weight: 5, isUrgent: hash.startsWith('u') }));
  return { version, locale, says, files };
}

export function emptyDisk(): Disk {
  return { state: undefined, files: new Map() };
}

export function makeWorld(lists: Partial<Record<Locale, List>>): World {
  return { lists, outcomes: () => 'stored', asked: [], waits: [], clients: [] };
}

/** A phone whose worker dies at the given operation: nothing after it happens, and nothing answers any more. */
export function makeSmallPhone(disk: Disk, world: World, diesAt = Number.POSITIVE_INFINITY, afterEach: () => void = () => {}): Phone {
  let operations = 0;
  const alive = async <T>(act: () => T): Promise<T> => {
    operations += 1;
    if (operations >= diesAt) throw new Dead();
    const result = act();
    afterEach();
    return result;
  };
  const dead = (signal: AbortSignal) => new Promise<'lost'>((resolve) => signal.addEventListener('abort', () => resolve('lost')));
  return {
    readCopies: () => alive(() => JSON.parse(disk.state ?? '{}') as Copies),
    writeCopies: (copies) =>
      alive(() => {
        disk.state = JSON.stringify(copies);
      }),
    look: () => alive(() => ({ stored: new Set(disk.files.keys()), hasState: disk.state !== undefined })),
    isIntact: (hash) => alive(() => disk.files.get(hash) === 'intact'),
    deleteFile: (hash) => alive(() => void disk.files.delete(hash)),
    deleteAll: () =>
      alive(() => {
        disk.files.clear();
        disk.state = undefined;
      }),
    fetchList: (locale) => alive(() => world.lists[locale]),
    fetchFile: async (file, _list, _isRetry, signal) => {
      const outcome = world.outcomes(file);
      if (outcome === 'hang') return dead(signal);
      return alive(() => {
        world.asked.push(file.hash);
        if (outcome === 'stored') disk.files.set(file.hash, 'intact');
        return outcome;
      });
    },
    openClients: () => alive(() => world.clients),
    wait: (milliseconds) => alive(() => void world.waits.push(milliseconds)),
    today: () => '2026-11-21',
  };
}

/** The worker was ended by the system. */
export class Dead extends Error {}
