import type { Inline } from '#content/index.ts';
import {
  describeAsOf,
  describeCitation,
  describeDetails,
  describeDoubts,
  describeReach,
  describeStanding,
} from '#shared/format/describe.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { RankedContact, RankedLine } from '#shared/trust/rank-contacts.ts';
import type { Block } from './block.ts';

/** A piece of text; faces that know bold show it bold, and an international number as something to tap. */
export type Span = { readonly text: string; readonly bold?: true; readonly phone?: true };

/** What putting an answer into words needs: the language and the day. */
export type Words = { readonly t: Translate; readonly today: string };

/** A block as lines of text, for faces that show text: Telegram, the terminal, a plain-text edition. */
export function blockText(block: Block, words: Words): readonly (readonly Span[])[] {
  const { t } = words;
  switch (block.kind) {
    case 'heading':
      return [[bold(block.text)]];
    case 'paragraph':
      return [spans(block.inlines)];
    case 'note':
      return [[plain('ℹ️ '), ...spans(block.inlines)]];
    case 'steps':
      return block.items.map((item, index) => [plain(`${index + 1}. `), ...spans(item)]);
    case 'list':
      return block.items.map((item) => [plain('• '), ...spans(item)]);
    case 'links':
      return block.items.map((item) => [
        plain('• '),
        bold(item.title),
        ...(item.summary === undefined ? [] : [plain(` – ${item.summary}`)]),
      ]);
    case 'phrase':
      return [
        [bold(block.phrase.title)],
        [plain(block.phrase.own)],
        ...block.phrase.says
          .filter((line) => block.languages.includes(line.language))
          .flatMap((line) => [[bold(`${t(`language.${line.language}`)}: `), plain(line.text)], [plain(`(${line.sound})`)]]),
      ];
    case 'fact': {
      const { fact } = block;
      return [
        [bold(fact.title)],
        [plain(fact.statement)],
        ...fact.signs.map((sign) => [plain(`• ${sign}`)]),
        ...present(fact.do).map((text) => [plain(text)]),
        ...[...present(fact.caution), ...describeDoubts(fact, words.today, t)].map((text) => [plain(`⚠️ ${text}`)]),
        [plain(describeAsOf(fact.asOf, t))],
        [plain(t('fact.sources', { list: fact.sources.map(describeCitation).join('; ') }))],
      ];
    }
    case 'contact':
      return contactText(block.contact, block.detail, t);
  }
}

function contactText(contact: RankedContact, detail: 'line' | 'full', t: Translate): readonly (readonly Span[])[] {
  const isFull = detail === 'full';
  const showsMail = isFull || contact.lines.length === 0;
  return [
    [bold(contact.name)],
    ...present(contact.what).map((text) => [plain(text)]),
    ...contact.lines.map((line) => numberText(contact, line, t)),
    ...(contact.lines.length === 0 ? [[plain(t('contact.no-phone'))]] : []),
    ...(showsMail ? contact.emails.map((email) => [plain(`✉️ ${email}`)]) : []),
    ...present(contact.caution).map((text) => [plain(`⚠️ ${text}`)]),
    ...(isFull
      ? [
          ...describeDetails(contact, t).map((text) => [plain(text)]),
          ...[...contact.websites, ...contact.apps].map((address) => [plain(address)]),
          [plain(describeAsOf(contact.asOf, t))],
          [plain(t('fact.sources', { list: contact.sources.map(describeCitation).join('; ') }))],
        ]
      : []),
  ];
}

/** The number first, then what it is for, then how far it can be trusted and from where it can be rung. */
function numberText(contact: RankedContact, line: RankedLine, t: Translate): readonly Span[] {
  const label = contact.lines.length > 1 ? ` ${line.label}` : '';
  const notes = [describeStanding(line.standing, t), ...present(describeReach(line, t))];
  const number: Span = line.kind === 'e164' ? { ...bold(line.dial), phone: true } : bold(line.dial);
  return [plain('☎️ '), number, plain(`${label} (${notes.join('; ')})`)];
}

function spans(inlines: readonly Inline[]): readonly Span[] {
  return inlines.map((part) => (part.kind === 'strong' ? bold(part.text) : plain(part.text)));
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function bold(text: string): Span {
  return { text, bold: true };
}

function plain(text: string): Span {
  return { text };
}
