import type { ShowEvent, Showing } from '#shared/room/showing.ts';

/** What the window with the slides and the one with the notes tell each other. */
type Told =
  | { readonly kind: 'hello' }
  | { readonly kind: 'bye' }
  | { readonly kind: 'showing'; readonly showing: Showing }
  | { readonly kind: 'event'; readonly event: ShowEvent };

type Role = 'show' | 'notes';

export type Link = {
  readonly tell: (told: Told) => void;
  /** Opens the notes in a window of their own. */
  readonly openNotes: (address: string) => void;
  readonly close: () => void;
};

const channelName = 'hamroh-room';

/**
 * Keeps two windows of one session in step: through the one that opened the other, which also works from a disk, and
 * through a channel where windows share an origin. Nothing leaves the machine, nothing is stored.
 */
export function linkWindows(role: Role, code: string, hear: (told: Told) => void): Link {
  const opened: Window[] = [];
  const channel = openChannel();
  // Files have an origin of their own each, and may only be written to without naming it.
  const origin = location.origin === 'null' || location.protocol === 'file:' ? '*' : location.origin;
  const onMessage = ({ data, source }: MessageEvent) => {
    const isKnown = source !== null && (source === window.opener || opened.some((other) => other === source));
    if (isKnown) take(data);
  };
  const take = (data: unknown) => {
    const told = parseTold(data, role, code);
    if (told) hear(told);
  };
  addEventListener('message', onMessage);
  if (channel) channel.onmessage = ({ data }) => take(data);
  const tell = (told: Told) => {
    const message = { room: code, from: role, ...told };
    const owner = window.opener as Window | null;
    const others = role === 'show' ? opened : owner === null ? [] : [owner];
    const open = others.filter((other) => !other.closed);
    for (const other of open) other.postMessage(message, origin);
    // A press must not arrive twice; where a show stands may.
    if (told.kind !== 'event' || open.length === 0) channel?.postMessage(message);
  };
  return {
    tell,
    openNotes: (address) => {
      const notes = window.open(address, 'notes', 'popup,width=520,height=760');
      if (notes) opened.push(notes);
    },
    close: () => {
      tell({ kind: 'bye' });
      removeEventListener('message', onMessage);
      channel?.close();
    },
  };
}

/** Browsers of before 2022 may have none, and files may be refused one. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return undefined;
  }
}

/** What came from the other window of this session; undefined for everything else. */
function parseTold(data: unknown, role: Role, code: string): Told | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { room, from, kind } = data as { readonly room?: unknown; readonly from?: unknown; readonly kind?: unknown };
  const isForUs = room === code && from === (role === 'show' ? 'notes' : 'show');
  const kinds: readonly unknown[] = role === 'show' ? ['hello', 'event'] : ['hello', 'bye', 'showing'];
  return isForUs && kinds.includes(kind) ? (data as Told) : undefined;
}
