import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { blockText, type Words } from '#shared/dialogue/block-text.ts';
import { codeLimit } from '#shared/dialogue/code.ts';
import type { Reply } from '#shared/dialogue/reply.ts';

/** One message as the Bot API takes it. */
export type Message = {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly keyboard: InlineKeyboardMarkup | undefined;
  /** Words are waited for: Telegram then sends this message along with them, so that nobody need remember who was asked what. */
  readonly isQuestion: boolean;
};

/** Telegram's limit for the text of a message, in UTF-16 units. */
const textLimit = 4096;
/** Telegram's limit for the buttons below a message. */
const buttonLimit = 100;

type Part = { readonly text: string; readonly entities: readonly MessageEntity[] };

/**
 * An answer as Telegram messages: text with entities, never markup to escape. Long answers break between blocks;
 * the buttons stand below the last message, with the address of the page that says the same.
 * @param siteUrl where the site lives, such as `https://hamroh.example`; without it no address is shown
 */
export function renderReply(reply: Reply, words: Words, siteUrl?: string): readonly Message[] {
  const address: Part[] = siteUrl === undefined ? [] : [{ text: `🔗 ${new URL(reply.page, siteUrl).href}`, entities: [] }];
  const parts = [...reply.blocks.map((block) => toPart(blockText(block, words))), ...address]
    .flatMap(splitLong)
    .filter((part) => part.text.trim() !== '');
  const messages = joinParts(parts);
  const rows = reply.actions
    .filter((row, index, all) => row.length > 0 && all.slice(0, index + 1).flat().length <= buttonLimit)
    .map((row) => row.map(({ label, code }) => ({ text: label, callback_data: assertFits(code) })));
  const keyboard = rows.length === 0 ? undefined : { inline_keyboard: rows };
  return messages.map((message, index) => ({
    text: message.text,
    entities: [...message.entities],
    keyboard: index === messages.length - 1 ? keyboard : undefined,
    isQuestion: index === messages.length - 1 && reply.asks !== undefined,
  }));
}

/** Lines with spans become text and entities; Telegram counts both in UTF-16 units, as JavaScript does. */
function toPart(lines: ReturnType<typeof blockText>): Part {
  return lines.reduce<Part>(
    (part, line, index) => {
      const start = index === 0 ? part : { text: `${part.text}\n`, entities: part.entities };
      return line.reduce<Part>((soFar, span) => {
        const trimmed = span.text.trimEnd();
        const isBold = span.bold === true && trimmed !== '';
        const at = { offset: soFar.text.length, length: trimmed.length };
        // A short number such as 112 is no link: dialled from abroad it would reach nobody or somebody else.
        const phone: MessageEntity[] = span.phone === true ? [{ type: 'phone_number', ...at }] : [];
        const entity: MessageEntity[] = isBold ? [...phone, { type: 'bold', ...at }] : phone;
        return { text: soFar.text + span.text, entities: [...soFar.entities, ...entity] };
      }, start);
    },
    { text: '', entities: [] },
  );
}

/** Joins parts with an empty line between them as long as they fit into one message. */
function joinParts(parts: readonly Part[]): readonly Part[] {
  return parts.reduce<readonly Part[]>((messages, part) => {
    const last = messages.at(-1);
    if (!last || last.text.length + 2 + part.text.length > textLimit) return [...messages, part];
    return [...messages.slice(0, -1), append(last, part, '\n\n')];
  }, []);
}

function append(first: Part, second: Part, between: string): Part {
  const shift = first.text.length + between.length;
  return {
    text: first.text + between + second.text,
    entities: [...first.entities, ...second.entities.map((entity) => ({ ...entity, offset: entity.offset + shift }))],
  };
}

/** A block that is longer than a message breaks between its lines; a line that is longer still, between words. */
function splitLong(part: Part): readonly Part[] {
  if (part.text.length <= textLimit) return [part];
  const whole = part.text.slice(0, textLimit + 1);
  const cut = Math.max(whole.lastIndexOf('\n'), 0) || Math.max(whole.lastIndexOf(' '), 0) || wholeCharacters(part.text);
  const skip = cut + (/\s/.test(part.text[cut] ?? '') ? 1 : 0);
  return [slicePart(part, 0, cut), ...splitLong(slicePart(part, skip, part.text.length))];
}

/** A cut through one character would make two broken ones, which Telegram refuses. */
function wholeCharacters(text: string): number {
  return text.slice(0, textLimit).isWellFormed() ? textLimit : textLimit - 1;
}

/** What is bold across a cut stays bold on both sides. */
function slicePart({ text, entities }: Part, from: number, to: number): Part {
  return {
    text: text.slice(from, to),
    entities: entities.flatMap((entity) => {
      const start = Math.max(entity.offset, from);
      const length = Math.min(entity.offset + entity.length, to) - start;
      return length > 0 ? [{ ...entity, offset: start - from, length }] : [];
    }),
  };
}

function assertFits(code: string): string {
  if (code.length > codeLimit) throw new Error(`The button code "${code}" is longer than Telegram's ${codeLimit} bytes`);
  return code;
}
