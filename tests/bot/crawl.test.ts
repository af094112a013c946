import { expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { openBot, toButtons } from '#tests/bot/open-bot.ts';
import type { Call } from './api-server/start-api-server.ts';

const mostPresses = 400;

/** What is wrong with one call, by Telegram's limits and by ours; the server has already refused what Telegram refuses. */
function complaintsOf({ method, params, answer }: Call): readonly string[] {
  const text = String(params['text'] ?? '');
  const markup = params['reply_markup'] as { inline_keyboard?: { text: string; callback_data: string }[][] } | undefined;
  const buttons = markup?.inline_keyboard?.flat() ?? [];
  const entities = (params['entities'] ?? []) as readonly unknown[];
  return [
    typeof answer !== 'string' && !answer.description.includes('message is not modified') ? answer.description : '',
    text.length > 4096 ? `a text of ${text.length}` : '',
    // Telegram drops what comes after the hundredth entity in silence.
    entities.length > 100 ? `${entities.length} entities` : '',
    buttons.length > 100 ? `${buttons.length} buttons` : '',
    buttons.some((button) => Buffer.byteLength(button.callback_data) > 64) ? 'a button with more than 64 bytes' : '',
    new Set(buttons.map((button) => button.callback_data)).size < buttons.length ? 'two buttons that lead to the same place' : '',
    /\{\{|undefined|\[object|NaN/.test(text) ? `a hole in the text: ${text.slice(0, 200)}` : '',
  ].flatMap((complaint) => (complaint === '' ? [] : [`${method}: ${complaint}`]));
}

test(`whoever presses every button, breadth first, always gets an answer that Telegram takes, ${mostPresses} times`, async () => {
  const bot = await openBot({ siteUrl: 'https://hamroh.example' });
  const people = locales.map((language, index) => bot.person({ id: 4001 + index, language }));
  const waiting: { readonly who: number; readonly code: string; readonly message: number }[] = [];
  const seen = new Set<string>();
  const complaints: string[] = [];

  const look = (who: number) => {
    for (const message of bot.server.chats.shown(people[who]?.chat.id ?? 0)) {
      for (const { code } of toButtons(message.reply_markup)) {
        if (seen.has(code)) continue;
        seen.add(code);
        waiting.push({ who, code, message: message.message_id });
      }
    }
  };
  for (const [who, person] of people.entries()) {
    await person.says('/start');
    look(who);
  }
  let presses = 0;
  for (let next = waiting.shift(); next && presses < mostPresses; next = waiting.shift()) {
    const person = people[next.who];
    if (!person) throw new Error('nobody there');
    const { calls } = await bot.does(person.press(next.code, next.message));
    presses += 1;
    const answers = calls.filter((call) => call.method === 'editMessageText' || call.method === 'sendMessage');
    if (answers.length === 0) complaints.push(`${next.code}: no answer`);
    if (!answers.some((call) => call.params['reply_markup'])) complaints.push(`${next.code}: no buttons, a dead end`);
    complaints.push(...calls.flatMap(complaintsOf).map((complaint) => `${next?.code} → ${complaint}`));
    look(next.who);
  }
  expect(complaints).toEqual([]);
  expect(presses).toBe(mostPresses);
  expect(bot.notes()).toEqual([]);
  await bot.close();
}, 120_000);
