import { join } from 'node:path';
import { build } from 'esbuild';

/** Letters, digits and marks of the alphabets that people here type, for browsers that do not know `\p{L}`. */
const classes: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u0373\\u0376-\\u037d\\u037f-\\u0481\\u048a-\\u0587\\u05d0-\\u05ea\\u0620-\\u064a\\u066e-\\u06d3\\u06fa-\\u06ff',
  N: '0-9\\u0660-\\u0669\\u06f0-\\u06f9',
  M: '\\u0300-\\u036f\\u0483-\\u0489\\u064b-\\u065f\\u0670',
};

/**
 * The script of an edition as one classic script without any import, plain ASCII.
 * @param entry below `site/scripts`
 * @param target of which year the language is: phones of 2017 read the guide, laptops of 2019 show it to a room
 */
export async function bundleScript(entry: string, target: 'es2017' | 'es2019', root: string = process.cwd()): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'site/scripts', entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return toAscii(spellOut(outputFiles[0]?.text ?? ''))
    .replaceAll('</script', '<\\/script')
    .trim();
}

/** Letters in regular expressions, which esbuild leaves as they are. */
function toAscii(script: string): string {
  return script.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Classes by their names become ranges; in brackets where they do not stand in any. */
function spellOut(script: string): string {
  return script.replaceAll(/(\\+)p\{([LNM])\}/g, (_, slashes: string, name: string, at: number) => {
    const ranges = (classes[name] ?? '').replaceAll('\\', slashes);
    const before = script.slice(0, at);
    return before.lastIndexOf('[') > before.lastIndexOf(']') ? ranges : `[${ranges}]`;
  });
}
