import type { Bundle } from '#content/index.ts';
import { type Guide, makeGuide } from '#shared/dialogue/guide.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';

/** Fetches the pieces of the guide, from the saved copy when there is no network, and puts them together. */
export async function loadGuide(pieces: readonly string[]): Promise<Guide> {
  const bundle = JSON.parse(await fetchPieces(pieces)) as Bundle;
  return makeGuide(bundle, makeSmallTranslate(bundle));
}

/** The text that was cut into pieces. A piece that was cut short on the way is asked for once more. */
export async function fetchPieces(pieces: readonly string[]): Promise<string> {
  const texts = await Promise.all(pieces.map((url) => fetchText(url).catch(() => fetchText(url))));
  return texts.join('');
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
