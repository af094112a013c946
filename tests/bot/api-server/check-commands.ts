import type { BotCommand } from 'grammy/types';
import { badRequest } from './refusal.ts';

const commandLimit = 100;

/**
 * The list behind the menu button as Telegram takes it.
 * @throws {Refusal} in Telegram's words
 */
export function checkCommands(commands: unknown, language: unknown): readonly BotCommand[] {
  if (language !== undefined && language !== '' && !/^[a-z]{2}$/.test(String(language)))
    throw badRequest('invalid language code specified');
  if (!Array.isArray(commands)) throw badRequest("can't parse commands: Expected an Array of BotCommand");
  const list: readonly BotCommand[] = commands;
  for (const { command, description } of list) {
    if (typeof command !== 'string' || command.trim() === '') throw badRequest('command must be non-empty');
    if ([...command].length > 32) throw badRequest('command length must not exceed 32');
    if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (typeof description !== 'string' || description.trim() === '') throw badRequest('command description must be non-empty');
    if ([...description].length > 256) throw badRequest('command description length must not exceed 256');
  }
  if (list.length > commandLimit) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return list;
}
