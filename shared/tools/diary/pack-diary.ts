import { isDay } from './check-entry.ts';
import { type Diary, type Draft, type Entry, entryFields } from './entry.ts';

/** Changes with the shape; a phone may hold a diary of any shape there ever was. */
const shape = 1;

/** A diary as text, to be locked and kept. */
export function packDiary(diary: Diary): string {
  return JSON.stringify({ shape, ...diary });
}

/**
 * The diary that was packed, or undefined when this is none, or one of a later shape: half a diary would be kept over a whole one.
 * @example parseDiary(packDiary(diary)) // the same diary
 */
export function parseDiary(text: string): Diary | undefined {
  const read = readJson(text);
  if (!isRecord(read) || read['shape'] !== shape) return undefined;
  const { entries, money, name, draft } = read;
  if (!Array.isArray(entries) || typeof money !== 'string' || typeof name !== 'string' || !isDraft(draft)) return undefined;
  return entries.every(isEntry) ? { entries, money, name, draft } : undefined;
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { day, minutes, times, where, who, promised, paid, note } = value;
  const areTexts = [where, who, note, times ?? ''].every((text) => typeof text === 'string');
  const areNumbers = [minutes ?? 0, promised ?? 0, paid ?? 0].every((number) => typeof number === 'number' && number >= 0);
  return typeof day === 'string' && isDay(day) && areTexts && areNumbers;
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, text]) => entryFields.some((field) => field === name) && typeof text === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
