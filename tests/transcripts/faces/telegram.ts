import { type Answer, openBot } from '#tests/bot/open-bot.ts';
import type { Face, Seen } from '#tests/transcripts/read-transcripts.ts';

/** The dialogue as somebody meets it in Telegram: the real bot, over HTTP, with a chat of their own. */
export async function openTelegram(): Promise<{ readonly meet: () => Face; readonly close: () => Promise<void> }> {
  const bot = await openBot();
  let people = 0;

  function meet(): Face {
    const id = 6000 + people++;
    let person = bot.person({ id });
    return {
      start: async (locale) => {
        person = bot.person({ id, language: locale });
        return toSeen((await person.says('/start')).answers);
      },
      say: async (text) => toSeen((await person.says(text)).answers),
      press: async (label) => toSeen((await person.presses(label)).answers),
    };
  }

  return { meet, close: bot.close };
}

function toSeen(answers: readonly Answer[]): Seen {
  return {
    text: answers.map((answer) => answer.text).join('\n\n'),
    buttons: answers.flatMap((answer) => answer.buttons.map((button) => button.label)),
  };
}
