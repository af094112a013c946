import { transform } from 'esbuild';
import { type Locale, locales } from '#content/index.ts';
import { guideOf, pageViewOf } from '#site/data/guides.ts';
import { shortAnchors } from './anchors.ts';
import { bundleScript } from './bundle-script.ts';
import { bundleStyle } from './bundle-style.ts';
import sheet from './edition.css?raw';
import { encode } from './encode.ts';
import { renderOneFile } from './one-file.tsx';
import { packData } from './pack-data.ts';
import { placeText, wholeText } from './plain-text.ts';
import { renderRoomFile } from './room-file.tsx';

/** A file that people carry away and hand on; `place` names the country of a text about one country. */
export type Edition = {
  readonly name: string;
  readonly locale: Locale;
  readonly kind: 'html' | 'text' | 'room';
  readonly place?: string;
  readonly bytes: Uint8Array;
};

let made: Promise<readonly Edition[]> | undefined;

/** All editions in all languages, made once for the whole build. */
export function editions(): Promise<readonly Edition[]> {
  made ??= makeEditions();
  return made;
}

async function makeEditions(): Promise<readonly Edition[]> {
  const script = await bundleScript('edition/main.ts', 'es2017');
  const roomDress = { script: await bundleScript('room-file/main.tsx', 'es2019'), style: await bundleStyle('room-file.css') };
  const style = (await transform(sheet, { loader: 'css', minify: true, target: 'chrome60', charset: 'ascii' })).code.trim();
  return locales.flatMap((locale): readonly Edition[] => {
    const view = pageViewOf(locale);
    const { bundle } = guideOf(locale);
    const data = packData(bundle, shortAnchors(bundle));
    return [
      { name: `hamroh-${locale}.html`, locale, kind: 'html', bytes: encode(renderOneFile(locale, { script, style, data })) },
      { name: `hamroh-room-${locale}.html`, locale, kind: 'room', bytes: new TextEncoder().encode(renderRoomFile(locale, roomDress)) },
      { name: `hamroh-${locale}.txt`, locale, kind: 'text', bytes: toTextFile(wholeText(view)) },
      ...bundle.places
        .filter((place) => place.depth === 'guide')
        .map((place): Edition => {
          const name = `hamroh-${locale}-${place.id.toLowerCase()}.txt`;
          return { name, locale, kind: 'text', place: place.id, bytes: toTextFile(placeText(place, view)) };
        }),
    ];
  });
}

/** UTF-8 with its mark and the line ends of DOS: by these a phone with buttons knows how to read it. */
function toTextFile(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
}
