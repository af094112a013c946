import { expect, test } from 'vitest';
import { renderReply } from '#bot/telegram/render.ts';
import { type Block, heading, note, paragraph } from '#shared/dialogue/block.ts';
import type { Action, Reply } from '#shared/dialogue/reply.ts';
import { world } from '#tests/bot/open-bot.ts';

const guide = world().guides.en;
const words = { t: guide?.t ?? (() => ''), today: '2026-11-21' };
const reply = (blocks: readonly Block[], actions: Reply['actions'] = []): Reply => ({ blocks, actions, page: '/en/topics/' });
const action = (label: string, code = 'en.-.h'): Action => ({ label, code });
const text = (value: string) => ({ kind: 'text', text: value }) as const;
const strong = (value: string) => ({ kind: 'strong', text: value }) as const;

/** The text with bold parts between stars. */
function marked(blocks: readonly Block[]): string {
  const [message] = renderReply(reply(blocks), words);
  return (message?.entities ?? [])
    .toReversed()
    .reduce(
      (soFar, { offset, length }) => `${soFar.slice(0, offset)}*${soFar.slice(offset, offset + length)}*${soFar.slice(offset + length)}`,
      message?.text ?? '',
    );
}

test.each<readonly [name: string, blocks: readonly Block[], expected: string]>([
  ['a heading is bold', [heading('Help')], '*Help*'],
  ['blocks stand apart', [heading('Help'), paragraph('Now')], '*Help*\n\nNow'],
  ['steps are numbered', [{ kind: 'steps', items: [[text('One')], [text('Two')]] }], '1. One\n2. Two'],
  ['a list has dots', [{ kind: 'list', items: [[text('One')], [strong('Two'), text(' and more')]] }], '• One\n• *Two* and more'],
  ['a note has its sign', [note('Look')], 'ℹ️ Look'],
  [
    'bold ends before the space after it',
    [{ kind: 'paragraph', inlines: [strong('Do not sign '), text('anything')] }],
    '*Do not sign* anything',
  ],
  ['bold after emoji counts in UTF-16 units', [paragraph('🆘🆘'), heading('Help 🆘')], '🆘🆘\n\n*Help 🆘*'],
  [
    'links say what they lead to',
    [
      {
        kind: 'links',
        items: [
          { to: 'topic:a', title: 'A', summary: 'b' },
          { to: 'topic:c', title: 'C' },
        ],
      },
    ],
    '• *A* – b\n• *C*',
  ],
  ['blocks without words are left out', [heading('Help'), paragraph(' '), { kind: 'list', items: [] }, paragraph('Now')], '*Help*\n\nNow'],
  ['marks of formatting stay as they are', [paragraph('<b>1 * 2_3</b> [x](y)')], '<b>1 * 2_3</b> [x](y)'],
])('%s', (_, blocks, expected) => {
  expect(marked(blocks)).toBe(expected);
});

test('the address of the page stands last, and only when the site has one', () => {
  const blocks = [heading('Help')];
  expect(renderReply(reply(blocks), words, 'https://hamroh.example')[0]?.text).toBe('Help\n\n🔗 https://hamroh.example/en/topics/');
  expect(renderReply(reply(blocks), words)[0]?.text).toBe('Help');
});

test('a long answer breaks between blocks, and the buttons stand below its last message', () => {
  const blocks = Array.from({ length: 5 }, (_, index) => paragraph(`${index}${'a'.repeat(1999)}`));
  const messages = renderReply(reply(blocks, [[action('Start')]]), words);
  expect(messages.map((message) => message.text.length)).toEqual([4002, 4002, 2000]);
  expect(messages.map((message) => message.keyboard !== undefined)).toEqual([false, false, true]);
});

test.each([
  [2047, 1],
  [2048, 2],
])('blocks of 2,047 and %i letters, with the empty line between them, make %i message(s)', (length, count) => {
  expect(renderReply(reply([paragraph('a'.repeat(2047)), paragraph('b'.repeat(length))]), words)).toHaveLength(count);
});

test('a block longer than a message breaks between its lines, then between words, then between characters', () => {
  const lines: Block = { kind: 'list', items: Array.from({ length: 3 }, (_, index) => [text(`${index}${'a'.repeat(2000)}`)]) };
  expect(renderReply(reply([lines]), words).map((message) => message.text.slice(0, 3))).toEqual(['• 0', '• 2']);
  const sentence = renderReply(reply([paragraph('word '.repeat(1000).trim())]), words);
  expect(sentence.every((message) => /^word.*word$/.test(message.text))).toBe(true);
  const sound = renderReply(reply([paragraph(`a${'🆘'.repeat(3000)}`)]), words);
  expect(sound.map((message) => message.text.length)).toEqual([4095, 1906]);
  expect(sound.every((message) => message.text.isWellFormed())).toBe(true);
});

test('what is bold across a break is bold on both sides', () => {
  const messages = renderReply(reply([heading('word '.repeat(1000).trim())]), words);
  expect(messages.map((message) => message.entities)).toEqual(
    messages.map((message) => [{ type: 'bold', offset: 0, length: message.text.length }]),
  );
});

test('at most 100 buttons, never an empty row', () => {
  const rows = Array.from({ length: 60 }, (_, index) => (index % 20 === 0 ? [] : [action(`${index} left`), action(`${index} right`)]));
  const keyboard = renderReply(reply([heading('Help')], rows), words)[0]?.keyboard?.inline_keyboard ?? [];
  expect(keyboard.flat()).toHaveLength(100);
  expect(keyboard.every((row) => row.length === 2)).toBe(true);
  expect(renderReply(reply([heading('Help')], [[]]), words)[0]?.keyboard).toBeUndefined();
});

test('a code that Telegram would refuse is a mistake of ours and never sent', () => {
  expect(() => renderReply(reply([heading('Help')], [[action('x', 'x'.repeat(65))]]), words)).toThrow(/longer than Telegram's 64 bytes/);
});
