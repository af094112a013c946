import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { intents, locales } from '#content/schema/lists.ts';
import { answerQuery } from '#shared/dialogue/answer-query.ts';
import { guides } from '#tests/shared/real-world.ts';

/** The form that people who measure the answers rely on. */
const answerSchema = z.strictObject({
  query: z.string(),
  intent: z.enum(intents).nullable(),
  results: z
    .array(
      z
        .strictObject({
          id: z.string().regex(/^(topic|place|mission|service|rule|page):[A-Za-z0-9-]+$/),
          kind: z.enum(['topic', 'place', 'mission', 'service', 'rule', 'page']),
          title: z.string().min(1),
        })
        .refine((hit) => hit.id.startsWith(`${hit.kind}:`)),
    )
    .max(10),
});

function ask(options: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bot/terminal/ask.ts', ...options], { encoding: 'utf8', input });
  return { status, stderr, lines: stdout.split('\n').slice(0, -1), end: stdout.split('\n').at(-1) };
}

describe('npm run ask', { timeout: 60_000 }, () => {
  const typed = [
    'хучаин паспортма гирифт',
    'konsulstvo dubay',
    '',
    '   ',
    'россия',
    '1313',
    'кортҳо',
    'штраф патент',
    '😀 .*+?^{}$()|[]\\ "\'',
    'asdfghjkl',
    'паспорт '.repeat(1250),
  ];

  test.each(locales)('in %s gives one object a line, in the order of the questions', (locale) => {
    const { status, stderr, lines, end } = ask(['--locale', locale, '--json'], `${typed.join('\n')}\n`);
    expect({ status, stderr, end }).toEqual({ status: 0, stderr: '', end: '' });
    const answers = lines.map((line) => answerSchema.parse(JSON.parse(line)));
    expect(answers.map((answer) => answer.query)).toEqual(typed);
    expect(answers).toEqual(typed.map((query) => answerQuery(query, guides[locale])));
  });

  test('the emergency comes first and is named', () => {
    const [line = ''] = ask(['--json'], 'хучаин паспортма гирифт\n').lines;
    const answer = answerSchema.parse(JSON.parse(line));
    expect(answer.intent).toBe('passport-taken');
    expect(answer.results[0]).toEqual({
      id: 'topic:passport-taken',
      kind: 'topic',
      title: guides.tg.bundle.topics.find((topic) => topic.id === 'passport-taken')?.title,
    });
    expect(answer.results.filter((hit) => hit.id === 'topic:passport-taken')).toHaveLength(1);
  });

  test('a last question without a line end and Windows line ends are read too', () => {
    const { lines } = ask(['--locale', 'en', '--json'], 'passport\r\npatent');
    expect(lines.map((line) => answerSchema.parse(JSON.parse(line)).query)).toEqual(['passport', 'patent']);
  });

  test('no questions, no answers', () => {
    expect(ask(['--json'], '')).toEqual({ status: 0, stderr: '', lines: [], end: '' });
  });

  test('without --json it is for people to read', () => {
    const { lines } = ask(['--locale', 'en'], 'boss took my passport\n');
    expect(lines[0]).toBe('? boss took my passport  [passport-taken]');
    expect(lines[1]).toMatch(/^ {2}topic:passport-taken {2}\S/);
  });

  test.each([
    [['--locale', 'de'], '--locale takes one of tg, ru, en, not "de"'],
    [['--locale', ''], '--locale takes one of tg, ru, en, not ""'],
    [['--locale', 'TG'], '--locale takes one of tg, ru, en, not "TG"'],
    [['--local', 'tg'], "Unknown option '--local'"],
    [['--locale'], "Option '--locale"],
    [['tg'], "Unexpected argument 'tg'"],
  ])('%j is refused in one sentence', (options, sentence) => {
    const { status, stderr, lines } = ask(options, 'паспорт\n');
    expect({ status, lines }).toEqual({ status: 1, lines: [] });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
