import { type Locale, locales } from '#content/index.ts';
import { type Attempt, afterFiles, afterList, type End, makeAttempt, nextStep, type Wish } from './attempt.ts';
import { type Copies, type Copy, dateCopy, forgetOlder, listsOf, newestOf, type Stored, switchOver, takeList } from './copy.ts';
import { type Checked, type Status, statusOf } from './messages.ts';
import type { Phone } from './phone.ts';

type Task = { readonly attempt: Attempt; readonly end?: End; readonly checked?: Checked };

/** Makes and keeps the saved copy. It may be ended between any two words: all that counts is read from the phone again. */
export type Saver = ReturnType<typeof makeSaver>;

export function makeSaver(phone: Phone) {
  let copies: Copies = {};
  let stored: Stored = new Set();
  let opened: Promise<void> | undefined;
  let running: Promise<void> | undefined;
  let isRemoved = false;
  /** Ends everything that is on its way, and a wait between two attempts. */
  let stopping = new AbortController();
  let waking = new AbortController();
  /** What is to be made whole, the language that was opened last first. */
  let tasks: ReadonlyMap<Locale, Task> = new Map();

  async function whatIsSaved() {
    opened ??= Promise.all([phone.readCopies(), phone.look()]).then(
      ([known, seen]) => {
        copies = known;
        stored = seen.stored;
      },
      // A storage that cannot be read is like none; the network answers.
      () => undefined,
    );
    await opened;
    return { copies, stored };
  }

  /** Starts, or goes on where it stopped; ends when all is done that can be done now. */
  async function save(locale: Locale, wish: Wish & { readonly isPressed?: boolean }): Promise<void> {
    if (wish.isPressed) isRemoved = false;
    await whatIsSaved();
    if (isRemoved) return;
    const known = tasks.get(locale);
    const goesOn = known !== undefined && known.end === undefined && !wish.isAgreed && !wish.mustCheck;
    const attempt = goesOn ? { ...known.attempt, failures: 0 } : makeAttempt(wish);
    // Other languages on this phone are completed and renewed after the one that is being read.
    const others = locales.filter((other) => other !== locale && !tasks.has(other) && copies[other] !== undefined);
    tasks = new Map([
      [locale, { attempt }],
      ...[...tasks].filter(([other]) => other !== locale),
      ...others.map((other) => [other, { attempt: makeAttempt({ isMetered: wish.isMetered }) }] as const),
    ]);
    waking.abort();
    running ??= run(stopping.signal);
    await running;
  }

  async function run(signal: AbortSignal): Promise<void> {
    try {
      // What another worker wrote until a moment ago counts, not what this one remembers.
      await refresh();
      do {
        for (let locale = nextLocale(); locale !== undefined && !signal.aborted; locale = nextLocale()) await advance(locale, signal);
        if (!signal.aborted) await sweep();
        // While the last files were being deleted, a page may have been opened.
      } while (nextLocale() !== undefined && !signal.aborted);
    } catch {
      // The phone is full, or its storage is locked: what is not written down must not be built upon.
      tasks = new Map([...tasks].map(([locale, task]) => [locale, { ...task, end: task.end ?? 'stopped' }]));
    }
    running = undefined;
  }

  function nextLocale(): Locale | undefined {
    return [...tasks].find(([, { end }]) => end === undefined)?.[0];
  }

  async function advance(locale: Locale, signal: AbortSignal): Promise<void> {
    const copy = copies[locale];
    const step = nextStep(copy, stored, tasks.get(locale)?.attempt ?? makeAttempt({ isMetered: true }));
    switch (step.kind) {
      case 'check':
        return update(locale, await check(copy));
      case 'list': {
        await rest(step.wait);
        await refresh();
        const list = await phone.fetchList(locale, newestOf(copies[locale]), signal);
        if (list && !signal.aborted) await keep(locale, takeList(copies[locale], list));
        if (tasks.get(locale)?.attempt.isAgreed) await agree(locale);
        return update(locale, ({ attempt }) => ({ attempt: afterList(attempt, list !== undefined) }));
      }
      case 'switch':
        return copy && keep(locale, switchOver(copy, await phone.openClients()));
      case 'fetch': {
        await rest(step.wait);
        const fetching = step.files.map(async (file) => {
          const isRetry = tasks.get(locale)?.attempt.tries.has(file.hash) ?? false;
          return { hash: file.hash, outcome: await phone.fetchFile(file, step.list, isRetry, signal) };
        });
        const outcomes = await Promise.all(fetching);
        stored = new Set([...stored, ...outcomes.flatMap(({ hash, outcome }) => (outcome === 'stored' ? [hash] : []))]);
        return update(locale, ({ attempt }) => ({ attempt: afterFiles(attempt, outcomes) }));
      }
      case 'end':
        if (copy) await keep(locale, dateCopy(copy, stored, phone.today()));
        return update(locale, () => ({ end: step.end }));
    }
  }

  /** A change to a task as it is now: while something was fetched, a page may have asked for more. */
  function update(locale: Locale, change: (task: Task) => Partial<Task>): void {
    const task = tasks.get(locale);
    if (task) tasks = new Map([...tasks].map(([name, old]) => [name, name === locale ? { ...old, ...change(old) } : old]));
  }

  /** Looks at every stored byte of a language and throws away what is damaged; it is fetched again like anything that is missing. */
  async function check(copy: Copy | undefined): Promise<(task: Task) => Partial<Task>> {
    await refresh();
    const files = copy ? [...new Set(listsOf(copy).flatMap((list) => list.files.map(({ hash }) => hash)))] : [];
    const missing = files.filter((hash) => !stored.has(hash));
    const damaged: string[] = [];
    for (const hash of files.filter((each) => stored.has(each))) if (!(await phone.isIntact(hash))) damaged.push(hash);
    await Promise.all(damaged.map((hash) => phone.deleteFile(hash)));
    stored = new Set([...stored].filter((hash) => !damaged.includes(hash)));
    const checked = { files: files.length, damaged: damaged.length + missing.length };
    return ({ attempt }) => ({ attempt: { ...attempt, mustCheck: false }, checked });
  }

  /** What is really there: phones drop caches without a word. */
  async function refresh(): Promise<void> {
    const seen = await phone.look();
    stored = seen.stored;
    if (seen.hasState) copies = await phone.readCopies();
    else if (Object.keys(copies).length > 0) await phone.writeCopies(copies);
  }

  /** Written down first: what memory knows and the phone does not would be lost with the worker. */
  async function keep(locale: Locale, copy: Copy): Promise<void> {
    if (copies[locale] === copy) return;
    const next = { ...copies, [locale]: copy };
    await phone.writeCopies(next);
    copies = next;
  }

  /** The answer of the person is kept with the copy that it is about, and nowhere else. */
  async function agree(locale: Locale): Promise<void> {
    const copy = copies[locale];
    if (copy && !copy.isAgreed) await keep(locale, { ...copy, isAgreed: true });
  }

  /** Deletes files of versions that answer nothing any more, once no open page needs them. */
  async function sweep(): Promise<void> {
    if (![...tasks.values()].some(({ end }) => end === 'done')) return;
    const clients = await phone.openClients();
    for (const locale of locales) {
      const copy = copies[locale];
      if (copy) await keep(locale, forgetOlder(copy, clients));
    }
    const needed = new Set(Object.values(copies).flatMap((copy) => listsOf(copy).flatMap(({ files }) => files.map(({ hash }) => hash))));
    const old = new Set([...stored].filter((hash) => !needed.has(hash)));
    await Promise.all([...old].map((hash) => phone.deleteFile(hash)));
    stored = new Set([...stored].filter((hash) => !old.has(hash)));
  }

  function stop(): void {
    stopping.abort();
    waking.abort();
  }

  async function rest(milliseconds: number): Promise<void> {
    waking = new AbortController();
    if (milliseconds > 0 && !stopping.signal.aborted) await phone.wait(milliseconds, waking.signal);
  }

  return {
    whatIsSaved,
    save,
    /** Goes on if the system has ended the worker meanwhile; leaves alone what has come to an end. */
    goOn: async (locale: Locale, wish: Wish) => (tasks.has(locale) ? running : save(locale, wish)),
    /** Another worker takes over. */
    stop,
    /** Stops everything and deletes everything. Nothing is saved again until somebody presses "save". */
    remove: async () => {
      isRemoved = true;
      stop();
      await running;
      stopping = new AbortController();
      tasks = new Map();
      copies = {};
      stored = new Set();
      await phone.deleteAll();
    },
    isBusy: () => nextLocale() !== undefined,
    /** Every language that the phone has something of. */
    statuses: async (): Promise<Readonly<Partial<Record<Locale, Status>>>> => {
      await whatIsSaved();
      return Object.fromEntries(
        Object.entries(copies).map(([locale, copy]) => {
          const task = tasks.get(locale as Locale);
          const work = task?.end ?? (task === undefined ? 'stopped' : task.attempt.mustCheck ? 'checking' : 'saving');
          return [locale, statusOf(copy, stored, work, task?.checked)];
        }),
      );
    },
  };
}
