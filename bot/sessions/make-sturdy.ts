import { type Log, mistakeOf } from '#bot/log.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** Changes remembered while the store is away; the oldest go first. */
const most = 10_000;

/**
 * A store that never fails. What cannot be written or forgotten now is done once the store is back, and holds until
 * then: a language that was just chosen, and a /forget too. That the store went and came back is told once each.
 */
export function makeSturdy(store: Store, log: Log): Store {
  const changes = new Map<string, Session | 'forget'>();
  /** What failed last; a disk that is full can still be read, so reading alone does not mean that all is well. */
  let broken: 'read' | 'write' | undefined;

  function failed(what: 'read' | 'write', error: unknown): void {
    if (broken === undefined) log({ what: 'sessions', state: 'away', mistake: mistakeOf(error) });
    broken = what;
  }

  async function worked(what: 'read' | 'write'): Promise<void> {
    if (broken === undefined) return;
    if (broken === 'write' && what === 'read') {
      // One change shows whether writing works again; it brings the others along.
      const [first] = changes;
      if (first) await apply(...first);
      return;
    }
    broken = undefined;
    log({ what: 'sessions', state: 'back' });
    for (const [key, change] of [...changes]) await apply(key, change);
  }

  async function apply(key: string, change: Session | 'forget'): Promise<void> {
    changes.delete(key);
    changes.set(key, change);
    const [oldest] = changes.keys();
    if (changes.size > most && oldest !== undefined) changes.delete(oldest);
    try {
      await (change === 'forget' ? store.drop(key) : store.write(key, change));
    } catch (error) {
      return failed('write', error);
    }
    if (changes.get(key) === change) changes.delete(key);
    await worked('write');
  }

  return {
    read: async (key) => {
      const change = changes.get(key);
      if (change !== undefined) return change === 'forget' ? undefined : change;
      try {
        const session = await store.read(key);
        await worked('read');
        return session;
      } catch (error) {
        failed('read', error);
        return undefined;
      }
    },
    write: (key, session) => apply(key, session),
    drop: (key) => apply(key, 'forget'),
    close: () => store.close().catch(() => undefined),
  };
}
