import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBundle } from '../../content/compile/read-bundle.ts';
import { locales } from '../../content/index.ts';
import { urgentTopics } from '../../shared/dialogue/journey.ts';
import { makeTranslate } from '../../shared/i18n/make-translate.ts';
import { openTexts } from '../data/open-texts.ts';
import { safetyHeaders } from '../hosting/header-rules.ts';
import { type Mirroring, signText } from '../hosting/parse-mirrors.ts';
import { type List, listUrl, packList, piecesUrl, type SavedFile, signedText } from '../worker/list.ts';
import { scriptsOf } from './scripts-of.ts';

/** Files of all languages that every saved page may need. */
const shared = ['/', '/calendar/', '/icon.svg', '/app.webmanifest'];

/** Parts of the guide in the order in which they are needed: what an emergency and searching need, and what may wait. */
const urgentParts = ['rest', 'contacts', 'emergencies', 'words', 'danger'];
const laterParts = ['topics', 'facts', 'tools', 'changes', 'room', 'sources'];

/** Hex digits of a hash that tell files apart; and so many that nobody can make another file that has them too. */
const digits = { own: 16, mirrored: 32 };

/**
 * Writes into a built site what each language needs without a network: the address, hash and size of every file, what
 * somebody in danger opens first. The saved page draws all pages but a few from the pieces of the guide.
 * @param mirroring seals the lists, so that mirrors may hand them out
 */
export function writeLists(out: string, mirroring?: Mirroring): readonly List[] {
  const headers = mirroring && safetyHeaders(out, mirroring.mirrors.origins);
  const length = mirroring ? digits.mirrored : digits.own;
  return locales.map((locale) => {
    const bundle = readBundle(locale);
    const at = (path: string) => `/${locale}/${path}`;
    const piecesOf = (parts: readonly string[]) =>
      parts.flatMap((part) =>
        filesIn(out, 'data').filter((url) => url.startsWith(`/data/${locale}-${part}-`) || url.startsWith(`/data/${part}-`)),
      );
    const pages = ['', 'search/', 'ask/', 'phone/'].map(at);
    // What old browsers unpack with is asked for like a tool, but without it nothing can be read.
    const needed = scriptsOf(out, [at('help/'), at('saved/'), ...pages, ...shared.filter((url) => url.endsWith('/'))]);
    const isNeeded = (url: string) => needed.has(url) || url.startsWith('/_astro/gunzip.');
    const scripts = filesIn(out, '_astro');
    const urgent = [at('help/'), at('saved/'), ...scripts.filter(isNeeded), ...piecesOf(urgentParts), ...pages, ...shared];
    const describe = (urls: readonly string[], isUrgent: boolean) => urls.map((url) => describeFile(out, url, isUrgent, length));
    // Sheets bring their own style, so their page is kept as it is.
    const later = [...piecesOf(laterParts), piecesUrl(locale), ...scripts.filter((url) => !isNeeded(url)), at('room/print/')];
    const files = [...describe(urgent, true), ...describe(later, false)];
    const drawn = urgentTopics(bundle).map((topic) => at(`topics/${topic.id}/`));
    const says = openTexts(makeTranslate(bundle), ['saving', 'saved', 'asks', 'agree', 'stopped']);
    const unsealed = { version: '', locale, says, drawn, files };
    const seal = mirroring && headers && { built: mirroring.mirrors.built, headers, signature: '' };
    const text = signedText(packList({ ...unsealed, ...(seal && { seal }) }));
    const list: List = {
      ...unsealed,
      version: hashOf(text, digits.own),
      ...(seal && { seal: { ...seal, signature: signText(text, mirroring.privateKey) } }),
    };
    const path = join(out, listUrl(locale));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(packList(list)));
    return list;
  });
}

function describeFile(out: string, url: string, isUrgent: boolean, length: number): SavedFile {
  const body = readFileSync(join(out, url.endsWith('/') ? `${url}index.html` : url));
  const weight = Math.min(body.length, gzipSync(body, { level: 9 }).length);
  return { url, hash: hashOf(body, length), bytes: body.length, weight, isUrgent };
}

function filesIn(out: string, folder: string): readonly string[] {
  return readdirSync(join(out, folder))
    .filter((name) => !/\.(gz|br)$/.test(name))
    .toSorted()
    .map((name) => `/${folder}/${name}`);
}

function hashOf(body: Buffer | string, length: number): string {
  return createHash('sha256').update(body).digest('hex').slice(0, length);
}
