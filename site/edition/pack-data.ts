import { deflateSync, strToU8 } from 'fflate';
import type { Bundle, Strings } from '#content/index.ts';
import { fold } from '#shared/search/fold.ts';
import type { EditionData } from '#site/scripts/edition/read-guide.ts';
import type { ShortAnchors } from './anchors.ts';

/** The texts that the search of an edition shows. */
const shown: readonly string[] = ['search', 'kind', 'nav', 'dialogue', 'help'];

/**
 * What the search of an edition needs besides the document: how people type things. Folded already, because folding
 * twice changes nothing and most spellings fall together; then packed, as base64.
 */
export function packData({ words, strings }: Pick<Bundle, 'words' | 'strings'>, short: ShortAnchors): string {
  const aliases = Object.entries(words.aliases).map(([ref, names]) => {
    const anchor = short.get(ref);
    // A page is shown under its first name, as it is written.
    const kept = ref.startsWith('page:') ? names.slice(0, 1) : [];
    return [anchor === undefined ? ref : `${anchor.startsWith('r') ? 'rule' : 'service'}:${anchor}`, [...kept, ...folded(names)]];
  });
  const data: EditionData = {
    words: {
      aliases: Object.fromEntries(aliases),
      intents: words.intents.map((intent) => ({ ...intent, phrases: folded(intent.phrases) })),
    },
    strings: pick(strings),
  };
  return Buffer.from(deflateSync(strToU8(JSON.stringify(data)), { level: 9 })).toString('base64');
}

function folded(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(fold))];
}

function pick(strings: Strings): Strings {
  return Object.fromEntries(Object.entries(strings).filter(([area]) => shown.includes(area)));
}
