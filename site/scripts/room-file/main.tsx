/** Room mode in one file, opened from a disk or a memory stick: the guide stands in the document itself. */
import '../old-browser.ts';
import { inflateSync, strFromU8 } from 'fflate';
import { render } from 'preact';
import type { Bundle } from '#content/index.ts';
import { type Guide, makeGuide } from '#shared/dialogue/guide.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { noPackedDanger, noPackedWords } from '#shared/search/no-words.ts';
import { Room } from '#site/islands/room/Room.tsx';
import { wayOfFile } from '#site/islands/room/room-place.ts';
import type { PageView } from '#site/views/page-view.ts';
import { fromBase64 } from './from-base64.ts';

/** What the build writes into the document: the guide in its own language, and in the one that may stand beside. */
export type RoomFileData = readonly [own: Bundle, beside: Bundle];

const [own, beside] = readData();
const guide = toGuide(own);
const today = new Date().toISOString().slice(0, 10);
// The pages themselves are in the other file, which lies beside this one.
const view: PageView = { t: guide.t, guide, today, sources: [], href: () => `hamroh-${own.locale}.html` };
const place = document.getElementById('room');
if (place)
  render(
    <Room
      view={view}
      way={{ ...wayOfFile, bot: place.dataset['bot'] }}
      readBeside={async (locale) => {
        if (locale === beside.locale) return toGuide(beside);
        throw new Error(`${locale} is not in this file`);
      }}
    />,
    place,
  );

function readData(): RoomFileData {
  const packed = document.getElementById('data')?.textContent ?? '';
  return JSON.parse(strFromU8(inflateSync(fromBase64(packed)))) as RoomFileData;
}

function toGuide(bundle: Bundle): Guide {
  return makeGuide(bundle, makeSmallTranslate(bundle), { own: noPackedWords, others: () => [], danger: noPackedDanger });
}
