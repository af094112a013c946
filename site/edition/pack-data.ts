import { deflateSync, strToU8 } from 'fflate';
import type { Bundle, Ref, Strings } from '#content/index.ts';
import { packDanger, packWords } from '#shared/search/pack-words.ts';
import type { EditionData } from '#site/scripts/edition/read-guide.ts';
import type { ShortAnchors } from './anchors.ts';
import { toDense } from './dense.ts';

/** The texts that the search of an edition shows. */
const shown: readonly string[] = ['search', 'kind', 'nav', 'dialogue', 'help'];

/**
 * What the search of an edition needs besides the document: how people type things and what signals danger, packed.
 * Rules are found by their titles and statements, which stand in the document; for their aliases there is no room.
 */
export function packData(bundle: Bundle, short: ShortAnchors): string {
  const rename = (ref: Ref): Ref | undefined => {
    if (ref.startsWith('rule:')) return undefined;
    const anchor = short.get(ref);
    const kind = ref.startsWith('topic:') ? 'topic' : 'service';
    return anchor === undefined ? ref : `${kind}:${anchor}`;
  };
  const danger = packDanger(bundle);
  const data: EditionData = {
    words: packWords(bundle, rename),
    // In an edition things are known by their anchors.
    danger: { ...danger, intents: danger.intents.map((each) => ({ ...each, opens: short.get(`topic:${each.opens}`) ?? each.opens })) },
    strings: pick(bundle.strings),
  };
  return toDense(deflateSync(strToU8(JSON.stringify(data)), { level: 9 }));
}

function pick(strings: Strings): Strings {
  return Object.fromEntries(Object.entries(strings).filter(([area]) => shown.includes(area)));
}
