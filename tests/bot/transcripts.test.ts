import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTelegram } from '#tests/transcripts/faces/telegram.ts';
import { playTranscript, readTranscripts } from '#tests/transcripts/read-transcripts.ts';

let telegram: Awaited<ReturnType<typeof openTelegram>>;

beforeAll(async () => {
  telegram = await openTelegram();
});
afterAll(() => telegram.close());

test.each(readTranscripts().map((transcript) => [transcript.name, transcript] as const))('in Telegram: %s', async (_, transcript) => {
  expect(await playTranscript(transcript, telegram.meet())).toEqual([]);
});

test('a conversation that goes otherwise is noticed', async () => {
  const turn = { hears: ['Salom'], hearsNot: ['Ҳамроҳ'], offers: ['A button nobody has'] };
  expect(await playTranscript({ name: 'x', locale: 'en', turns: [turn] }, telegram.meet())).toHaveLength(3);
});
