import { expect, test } from 'vitest';
import { checkCommands } from './check-commands.ts';
import { checkKeyboard } from './check-keyboard.ts';
import { checkText } from './check-text.ts';

const bold = (offset: number, length: number) => ({ type: 'bold', offset, length });
const rows = (count: number, width: number) =>
  Array.from({ length: count }, () => Array.from({ length: width }, () => ({ text: 'a', callback_data: 'b' })));

test.each<readonly [name: string, text: unknown, entities: unknown, refusal: string]>([
  ['no text', undefined, undefined, 'message text is empty'],
  ['an empty text', '', undefined, 'message text is empty'],
  ['a text of white space', ' \n\t ', undefined, 'text must be non-empty'],
  ['a text nobody can see', '\u200b\u200f ', undefined, 'text must be non-empty'],
  ['4,097 characters', 'я'.repeat(4097), undefined, 'message is too long'],
  ['4,097 characters outside the first plane', '🆘'.repeat(4097), undefined, 'message is too long'],
  ['half a character', 'ab\ud83d', undefined, 'strings must be encoded in UTF-8'],
  ['an entity of a kind that does not exist', 'hello', [{ type: 'loud', offset: 0, length: 1 }], "can't parse MessageEntity"],
  ['a negative offset', 'hello', [bold(-1, 2)], 'receive an entity with incorrect offset -1'],
  ['a broken length', 'hello', [bold(0, 1.5)], 'receive an entity with incorrect length 1.5'],
  ['an entity after the end', 'hello', [bold(100, 1)], 'entity begins after the end of the text at UTF-16 offset 100'],
  [
    'an entity beyond the end',
    'hello',
    [bold(0, 6)],
    'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 6',
  ],
  ['crossing entities', 'hello world', [bold(0, 6), bold(3, 6)], 'entity beginning at UTF-16 offset 3 ends after the end of the text'],
  ['an entity from the middle of 🆘', '🆘 help', [bold(1, 3)], 'entity begins in a middle of a UTF-16 symbol'],
  ['an entity to the middle of 🆘', 'a🆘', [bold(0, 2)], 'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol'],
])('a message with %s is refused', (_, text, entities, refusal) => {
  expect(() => checkText(text, entities)).toThrow(`Bad Request: ${refusal}`);
});

test.each<readonly [name: string, text: string, entities: readonly object[]]>([
  ['4,096 letters', 'я'.repeat(4096), []],
  ['4,096 emoji, which are 8,192 units', '🆘'.repeat(4096), []],
  ['white space around 4,096 letters', `\n ${'я'.repeat(4096)} `, []],
  ['bold up to the last letter', '🆘 help', [bold(0, 7)]],
  ['bold inside bold', 'hello', [bold(1, 2), bold(0, 5)]],
  ['bold next to bold', 'hello', [bold(0, 2), bold(2, 3)]],
])('a message with %s is taken', (_, text, entities) => {
  expect(checkText(text, entities).text).toBe(text);
});

test.each<readonly [name: string, keyboard: unknown, refusal: string]>([
  ['101 buttons', rows(101, 1), 'REPLY_MARKUP_TOO_LONG'],
  ['an empty row', [...rows(1, 1), []], 'inline keyboard row must be non-empty'],
  ['a button without a label', [[{ text: ' ', callback_data: 'a' }]], 'inline keyboard button text must be non-empty'],
  ['65 bytes behind a button', [[{ text: 'a', callback_data: 'x'.repeat(65) }]], 'BUTTON_DATA_INVALID'],
  ['33 Cyrillic letters behind a button', [[{ text: 'a', callback_data: 'я'.repeat(33) }]], 'BUTTON_DATA_INVALID'],
  ['nothing behind a button', [[{ text: 'a' }]], "can't parse inline keyboard button: Text buttons are unallowed"],
  [
    'an empty string behind a button',
    [[{ text: 'a', callback_data: '' }]],
    "can't parse inline keyboard button: Text buttons are unallowed",
  ],
  ['no rows at all', 'buttons', 'object expected as reply markup'],
])('a keyboard with %s is refused', (_, keyboard, refusal) => {
  expect(() => checkKeyboard({ inline_keyboard: keyboard })).toThrow(`Bad Request: ${refusal}`);
});

test('a keyboard of 100 buttons with 64 bytes each is taken', () => {
  const keyboard = { inline_keyboard: rows(50, 2).map((row) => row.map((button) => ({ ...button, callback_data: 'x'.repeat(64) }))) };
  expect(checkKeyboard(keyboard)).toEqual(keyboard);
  expect(checkKeyboard(undefined)).toBeUndefined();
});

test.each<readonly [name: string, commands: unknown, language: unknown, refusal: string]>([
  ['a capital letter', [{ command: 'Help', description: 'a' }], 'ru', 'BOT_COMMAND_INVALID'],
  ['a Cyrillic name', [{ command: 'ёрӣ', description: 'a' }], 'tg', 'BOT_COMMAND_INVALID'],
  ['33 letters', [{ command: 'a'.repeat(33), description: 'a' }], 'en', 'command length must not exceed 32'],
  ['no name', [{ command: '', description: 'a' }], 'en', 'command must be non-empty'],
  ['no description', [{ command: 'help', description: '' }], 'en', 'command description must be non-empty'],
  [
    '257 letters of description',
    [{ command: 'help', description: 'я'.repeat(257) }],
    'en',
    'command description length must not exceed 256',
  ],
  ['101 of them', Array.from({ length: 101 }, (_, index) => ({ command: `a${index}`, description: 'a' })), '', 'BOT_COMMANDS_TOO_MUCH'],
  ['a language of three letters', [{ command: 'help', description: 'a' }], 'tgk', 'invalid language code specified'],
])('commands with %s are refused', (_, commands, language, refusal) => {
  expect(() => checkCommands(commands, language)).toThrow(`Bad Request: ${refusal}`);
});

test('100 commands with 32 letters and 256 letters of description are taken', () => {
  const commands = Array.from({ length: 100 }, (_, index) => ({ command: `${index}_`.padEnd(32, 'a'), description: 'я'.repeat(256) }));
  expect(checkCommands(commands, 'tg')).toEqual(commands);
});
