import { inflateSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { locales, type Ref } from '#content/index.ts';
import { contactsFor } from '#shared/dialogue/answer-contacts.ts';
import { describeAsOf, describeStanding } from '#shared/format/describe.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { telHref } from '#shared/links/href.ts';
import { packDanger } from '#shared/search/pack-words.ts';
import { makeSaidOf } from '#shared/search/said-of.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { shortAnchors } from '#site/edition/anchors.ts';
import { askAgainAfter } from '#site/edition/ask-again-after.ts';
import { fromDense } from '#site/scripts/edition/dense-letters.ts';
import type { EditionData } from '#site/scripts/edition/read-guide.ts';
import { guides } from '#tests/shared/real-world.ts';
import { editionDay, encodeBack, inLetters, missingFrom, read, squeeze, textIn, wordsOf } from './read-edition.ts';

describe.each(locales)('the one-file edition in %s', (locale) => {
  const guide = guides[locale];
  const { bundle } = guide;
  const bytes = read(`hamroh-${locale}.html`);
  const html = inLetters(bytes);
  const body = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '');
  const text = textIn(html);

  test('is small enough for Bluetooth: 700 KB as it is', () => {
    expect(bytes.length).toBeLessThanOrEqual(700_000);
  });

  test('holds every page, place, contact, rule, card and source', () => {
    expect(missingFrom(text, wordsOf(bundle))).toEqual([]);
    expect(wordsOf(bundle).length).toBeGreaterThan(3000);
  });

  test('has every number as a link to dial, and none that is closed', () => {
    const dialled = new Set([...html.matchAll(/href="?(tel:[+*\d]+)/g)].map(([, href]) => href));
    const wanted = new Set(bundle.contacts.flatMap((contact) => rankLines(contact, editionDay).map(telHref)));
    expect([...wanted].filter((href) => !dialled.has(href))).toEqual([]);
    expect([...dialled].filter((href) => !wanted.has(href ?? ''))).toEqual([]);
    expect(wanted.size).toBeGreaterThan(100);
  });

  test('names every source once, at least by whose address it is', () => {
    const list = textIn(/<ol[^>]*id=list>[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '');
    const hosts = bundle.sources.map(({ url }) => new URL(url).host.replace(/^www\./, ''));
    expect(hosts.filter((host) => !list.toLowerCase().includes(host))).toEqual([]);
    expect(/<ol[^>]*id=list>([\s\S]*?)<\/ol>/.exec(html)?.[1]?.match(/<li/g)?.length).toBe(bundle.sources.length);
  });

  test('asks for nothing from anywhere: no address is loaded, no other file, no module', () => {
    expect(html.match(/\s(?:src|srcset|poster|action|background)=/g)).toBeNull();
    expect(html.match(/<(?:link|img|iframe|object|embed|video|audio|base|form)\b/g)).toBeNull();
    expect(html.match(/@import|url\(/g)).toBeNull();
    expect(
      html.match(/type="?module|import\(|fetch\(|XMLHttpRequest|sendBeacon|localStorage|sessionStorage|indexedDB|document\.cookie/g),
    ).toBeNull();
    expect(html).toContain('<meta name=referrer content=no-referrer>');
    expect(/<title>(.*?)<\/title>/.exec(encodeBack(html))?.[1]).toBe('Ҳамроҳ');
  });

  test('every link inside leads to something in it, and no two things share a name', () => {
    const ids = [...body.matchAll(/<[a-z][^<>]*?\sid="?([\w-]+)/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = [...body.matchAll(/href="?#([\w-]*)/g)].map(([, id]) => id);
    expect([...new Set(targets)].filter((id) => !ids.includes(id))).toEqual([]);
    expect(targets.length).toBeGreaterThan(1000);
    expect(
      [...body.matchAll(/href="?([^"#\s>][^"\s>]*)/g)].map(([, href = '']) => href).filter((href) => !href.startsWith('tel:')),
    ).toEqual([]);
  });

  test('has an anchor for everything that search can name', () => {
    const { words, danger } = dataIn(html);
    const ids = new Set([...html.matchAll(/<[a-z][^<>]*?\sid="?([\w-]+)/g)].map(([, id]) => id));
    const anchorOf = (ref: string) => {
      const [kind = '', name = ''] = ref.split(':');
      return kind === 'topic' || kind === 'place' ? `${kind.charAt(0)}-${name.toLowerCase()}` : name;
    };
    const short = shortAnchors(bundle);
    const named = Object.keys(bundle.words.aliases)
      .filter((ref) => !ref.startsWith('rule:'))
      .map((ref): Ref => (short.has(ref) ? `${ref.startsWith('topic:') ? 'topic' : 'service'}:${short.get(ref)}` : (ref as Ref)));
    expect(named.filter((ref) => !ids.has(anchorOf(ref)))).toEqual([]);
    const saidOf = makeSaidOf(words.said);
    expect(named.filter((ref) => saidOf(ref).words.length === 0)).toEqual([]);
    expect(danger.intents.filter(({ opens }) => !ids.has(`t-${opens}`))).toEqual([]);
    const { intents, ...rest } = packDanger(bundle);
    expect(danger).toEqual({ ...rest, intents: intents.map((each) => ({ ...each, opens: short.get(`topic:${each.opens}`) })) });
  });

  test('says beside each number how far it can be trusted, and of each contact how old it is, as the site does', () => {
    const short = shortAnchors(bundle);
    const lacking = bundle.contacts.flatMap((contact) => {
      const from = html.indexOf(` id=${short.get(contact.id)}>`);
      const inside = textIn(html.slice(from, from + html.slice(from).search(/<(?:h\d|\/?section)/)));
      const standings = rankLines(contact, editionDay).flatMap((line) => [line.dial, describeStanding(line.standing, guide.t)]);
      return missingFrom(inside, [...standings, describeAsOf(contact.asOf, guide.t)]).map((text) => `${contact.id}: ${text}`);
    });
    expect(lacking).toEqual([]);
  });

  test('shows the contacts of a country in the order to try them: never one door only', () => {
    const guided = bundle.places.filter(({ depth }) => depth === 'guide');
    for (const place of guided) {
      const from = html.indexOf(`<section id=p-${place.id.toLowerCase()}>`);
      const inside = html.slice(from, html.indexOf('<section', from + 1));
      const names = [...inside.matchAll(/<h5[^>]*>([\s\S]*?)<\/h5>/g)].map(([, name = '']) => textIn(name));
      const wanted = contactsFor(guide, place.id, undefined, editionDay).map(({ name }) => squeeze(name));
      expect(names.slice(0, wanted.length), place.id).toEqual(wanted);
      expect(wanted.length, place.id).toBeGreaterThan(1);
    }
  });

  test('begins with help, then the contents, then trouble', () => {
    expect(html.indexOf('id=help')).toBeLessThan(html.indexOf('id=contents'));
    expect(html.indexOf('id=contents')).toBeLessThan(html.indexOf('id=stage-trouble'));
    expect(html.indexOf('id=stage-trouble')).toBeLessThan(html.indexOf('id=stage-decide'));
  });

  test('says without script how old it is and when to ask for a new one', () => {
    const after = askAgainAfter(editionDay);
    expect(text).toContain(squeeze(guide.t('site.as-of', { date: formatDate(editionDay) })));
    expect(text).toContain(squeeze(guide.t('edition.ask-after', { date: formatDate(after) })));
    expect(html).toContain(`data-after=${after}`);
  });

  test('runs on a phone of 2017: nothing in its script is younger than the language of that year', () => {
    const script = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, body]) => body).join('');
    expect(script.length).toBeGreaterThan(5000);
    expect(script.match(/\?\.[a-z([]|\?\?|\|\|=|&&=|\bcatch\{|\\p\{|\{\.\.\.|(?<![\w$])(?:import|export)\b\s*[{*"']/g)).toBeNull();
    expect([...script].every((letter) => letter <= '\u007f')).toBe(true);
  });
});

/** The packed words of a file. */
function dataIn(html: string): EditionData {
  const packed = /id="?data"?>([^<]*)</.exec(encodeBack(html))?.[1] ?? '';
  return JSON.parse(strFromU8(inflateSync(fromDense(packed))));
}
