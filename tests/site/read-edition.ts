import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, ProseBlock } from '#content/index.ts';
import { charset } from '#site/edition/encode.ts';
import { dist, textOf } from './read-dist.ts';

export const read = (name: string) => readFileSync(join(dist, 'carry', name));
export const inLetters = (bytes: Uint8Array) => new TextDecoder(charset).decode(bytes);

/** The day on which the editions were made, as the share page says. Standings are those of that day. */
export const editionDay: string = (() => {
  const page = readFileSync(join(dist, 'tg/carry/index.html'), 'utf8');
  const [, day, month, year] = /(\d\d)\.(\d\d)\.(\d{4})/.exec(textOf(page, 'main')) ?? [];
  return `${year}-${month}-${day}`;
})();

/** The document as a reader gets it: letters instead of numbers, nothing but one space between words. */
export function textIn(html: string): string {
  return html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, '');
}

export const squeeze = (text: string) => text.replaceAll(/\s+/g, '');
export const missingFrom = (text: string, wanted: readonly string[]) => wanted.filter((part) => !text.includes(squeeze(part)));

/** Everything that a reader must find: titles, statements, steps, names, cautions. */
export function wordsOf(bundle: Bundle): readonly string[] {
  const optional = (text: string | undefined) => (text === undefined ? [] : [text]);
  return [
    ...bundle.topics.flatMap((topic) => [
      topic.title,
      ...[...topic.intro, ...topic.sections.flatMap(({ blocks }) => blocks)].flatMap(linesOf),
    ]),
    ...bundle.places.map(({ name }) => name),
    ...bundle.contacts.flatMap((contact) => [
      contact.name,
      ...optional(contact.what),
      ...optional(contact.caution),
      ...optional(contact.hours),
      ...optional(contact.address),
      ...contact.emails,
      ...[...contact.websites, ...contact.apps].map((address) => address.replace(/^https?:\/\//, '')),
    ]),
    ...bundle.facts.flatMap((fact) => [fact.title, fact.statement, ...fact.signs, ...optional(fact.do), ...optional(fact.caution)]),
    ...bundle.phrases.flatMap((phrase) => [phrase.title, phrase.own, ...phrase.says.flatMap(({ text, sound }) => [text, sound])]),
    ...bundle.sources.map(({ publisher }) => publisher),
  ];
}

/** Letters instead of the numbers that stand for them. */
export function encodeBack(html: string): string {
  return html.replaceAll(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The lines of a block without their markup. */
function linesOf(block: ProseBlock): readonly string[] {
  if (block.kind === 'heading') return [block.text];
  const lines = block.kind === 'steps' || block.kind === 'list' ? block.items : [block.inlines];
  return lines.map((line) => line.map((part) => part.text).join(''));
}
