/** What the measuring process tells the Bot API server to do. */
export type Order =
  | { readonly kind: 'webhooks'; readonly addresses: readonly string[] }
  /** All at once, each from a chat of its own or from so many chats by turns; awaited to the first call for each or only until they were fetched. */
  | {
      readonly kind: 'burst';
      readonly traffic: Kind;
      readonly count: number;
      readonly isAwaited: boolean;
      readonly chats?: number;
      readonly from?: number;
    }
  | { readonly kind: 'rate'; readonly traffic: Kind; readonly count: number; readonly perSecond: number };

export type Kind = 'mixed' | 'ordinary' | 'danger';

/** In milliseconds. */
export type Quantiles = { readonly median: number; readonly p95: number; readonly p99: number; readonly count: number };

export type Report = { readonly seconds: number; readonly delays: Quantiles; readonly calls: number };

/** What a bot tells of itself; in bytes and milliseconds. */
export type BotReport = { readonly heap: number; readonly rss: number; readonly work: Quantiles; readonly cpuSeconds: number };

export function quantiles(values: readonly number[]): Quantiles {
  const sorted = Float64Array.from(values).sort();
  const at = (part: number) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}
