import type { MessageEntity } from 'grammy/types';
import { badRequest } from './refusal.ts';

/** Telegram's limit in characters, after it has cut white space at both ends. */
const textLimit = 4096;
/** What a bot may mark, and what Telegram finds by itself but takes from a bot too. */
const types = new Set([
  ...['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'code', 'pre', 'blockquote', 'text_link'],
  ...['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number'],
]);

export type CheckedText = { readonly text: string; readonly entities: readonly MessageEntity[] };

/**
 * The text of a message as Telegram takes it.
 * @throws {Refusal} in Telegram's words
 */
export function checkText(text: unknown, entities: unknown): CheckedText {
  if (typeof text !== 'string' || text === '') throw badRequest('message text is empty');
  if (!text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  const list = toEntities(entities);
  for (const [index, entity] of list.entries()) checkEntity(text, entity, list.slice(0, index));
  const visible = text.replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '').trim();
  if (visible === '') throw badRequest('text must be non-empty');
  if ([...text.trim()].length > textLimit) throw badRequest('message is too long');
  return { text, entities: list };
}

function toEntities(entities: unknown): readonly MessageEntity[] {
  if (entities === undefined) return [];
  if (!Array.isArray(entities)) throw badRequest("can't parse entities: Expected an Array of MessageEntity");
  const list: readonly Record<string, unknown>[] = entities;
  for (const { type, offset, length } of list) {
    if (typeof type !== 'string' || !types.has(type)) throw badRequest("can't parse MessageEntity: Unsupported type specified");
    if (!isCount(offset)) throw badRequest(`receive an entity with incorrect offset ${String(offset)}`);
    if (!isCount(length)) throw badRequest(`receive an entity with incorrect length ${String(length)}`);
  }
  return (entities as MessageEntity[]).filter((entity) => entity.length > 0).toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

/** Offsets count UTF-16 units. An entity may stand inside another one but not cross its end. */
function checkEntity(text: string, { offset, length }: MessageEntity, before: readonly MessageEntity[]): void {
  const end = offset + length;
  if (offset >= text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  const open = before.filter((outer) => outer.offset + outer.length > offset);
  const room = Math.min(text.length, ...open.map((outer) => outer.offset + outer.length));
  if (end > room) throw badRequest(`entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`);
  const at = (place: number) => `a middle of a UTF-16 symbol at byte offset ${Buffer.byteLength(text.slice(0, place + 1))}`;
  if (isInside(text, offset)) throw badRequest(`entity begins in ${at(offset)}`);
  if (isInside(text, end)) throw badRequest(`entity beginning at UTF-16 offset ${offset} ends in ${at(end)}`);
}

/** Between the two halves of one character. */
function isInside(text: string, place: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(place, place + 1));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000;
}
