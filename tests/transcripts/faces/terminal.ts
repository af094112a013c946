import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { today } from '#tests/shared/real-world.ts';
import type { Face, Seen } from '../read-transcripts.ts';

const limit = 15_000;
const languages = { tg: 'Тоҷикӣ', ru: 'Русский', en: 'English' } as const;

/** `npm run chat` as a person has it: lines in, screens out. A screen ends with the prompt. */
export type Terminal = Face & { readonly enter: (line: string) => Promise<Seen>; readonly leave: () => Promise<number | null> };

export function openTerminal(): Terminal {
  const chat = spawn(process.execPath, ['bot/terminal/chat.ts'], { env: { ...process.env, HAMROH_TODAY: today } });
  const screens = readScreens(chat);
  let seen: Seen = { text: '', buttons: [] };
  const next = async (): Promise<Seen> => {
    seen = toSeen(await screens());
    return seen;
  };
  const enter = (line: string) => {
    chat.stdin.write(`${line}\n`);
    return next();
  };
  const press = (label: string) => {
    const index = seen.buttons.indexOf(label);
    if (index < 0) throw new Error(`there is no button "${label}" to press`);
    return enter(String(index + 1));
  };
  return {
    start: async (locale) => {
      const first = await next();
      if (locale === 'tg') return first;
      await press('Забон · Язык · Language');
      return press(languages[locale]);
    },
    say: enter,
    press,
    enter,
    leave: () => {
      const ended = new Promise<number | null>((resolve) => chat.once('close', resolve));
      chat.stdin.end();
      return ended;
    },
  };
}

/** What stands on a screen: the text, and the buttons that are numbered in a row from 1. */
function toSeen(text: string): Seen {
  const numbered = [...text.matchAll(/^ {2}\[(\d+)\] (.+)$/gm)];
  const wrong = numbered.find(([, number], index) => Number(number) !== index + 1);
  if (wrong) throw new Error(`the buttons are not numbered in a row: ${wrong[0]}`);
  return { text, buttons: numbered.map(([, , label]) => label ?? '') };
}

function readScreens(chat: ChildProcessWithoutNullStreams): () => Promise<string> {
  let waiting = '';
  let mistakes = '';
  chat.stdout.setEncoding('utf8').on('data', (text: string) => {
    waiting += text;
  });
  chat.stderr.setEncoding('utf8').on('data', (text: string) => {
    mistakes += text;
  });
  return async () => {
    const end = '\n> ';
    const deadline = Date.now() + limit;
    while (!waiting.endsWith(end) && waiting !== '> ') {
      if (Date.now() > deadline || chat.exitCode !== null) throw new Error(`the terminal did not answer: "${waiting}" ${mistakes}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const screen = waiting.slice(0, -end.length);
    waiting = '';
    return screen;
  };
}
