/**
 * What was compressed and cut into pieces. A piece that was cut short on the way is asked for once more.
 * @param isSavedOnly whether to take only what is on the phone
 * @throws {Error} when a piece cannot be had
 */
export async function readPieces<T>(urls: readonly string[], isSavedOnly = false): Promise<T> {
  // A worker hears of this too, and asks no network for what it has not saved.
  const options: RequestInit = isSavedOnly ? { cache: 'only-if-cached', mode: 'same-origin' } : {};
  const fetchAgain = (url: string) => fetchPiece(url, options).catch(() => fetchPiece(url, options));
  const pieces = await Promise.all(urls.map(isSavedOnly ? (url) => fetchPiece(url, options) : fetchAgain));
  return JSON.parse(await unzip(new Blob(pieces)));
}

/** Phones of before 2023 cannot unpack by themselves. */
async function unzip(packed: Blob): Promise<string> {
  if ('DecompressionStream' in globalThis) return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  const { gunzip } = await import('./gunzip.ts');
  return gunzip(new Uint8Array(await new Response(packed).arrayBuffer()));
}

async function fetchPiece(url: string, options: RequestInit): Promise<ArrayBuffer> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}
