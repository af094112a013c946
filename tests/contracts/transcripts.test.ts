import { describe, expect, test } from 'vitest';
import { world } from '#tests/shared/real-world.ts';
import { makeStepFace } from '#tests/transcripts/faces/step.ts';
import { openTerminal } from '#tests/transcripts/faces/terminal.ts';
import { playTranscript, readTranscripts, type Transcript } from '#tests/transcripts/read-transcripts.ts';

const transcripts = readTranscripts();

test('there are conversations to play, each with a name of its own', () => {
  expect(transcripts.length).toBeGreaterThan(0);
  expect(new Set(transcripts.map((transcript) => transcript.name)).size).toBe(transcripts.length);
});

describe.each(transcripts)('$name', (transcript) => {
  test('in the dialogue itself', async () => {
    expect(await playTranscript(transcript, makeStepFace(world))).toEqual([]);
  });

  test('in the terminal', { timeout: 60_000 }, async () => {
    const terminal = openTerminal();
    try {
      expect(await playTranscript(transcript, terminal)).toEqual([]);
    } finally {
      await terminal.leave();
    }
  });
});

test('a conversation that does not hold is complained about', async () => {
  const wrong: Transcript = {
    name: 'wrong',
    locale: 'en',
    turns: [{ hears: ['nobody says this'], hearsNot: ['Ҳамроҳ'], offers: ['No such button'] }],
  };
  expect(await playTranscript(wrong, makeStepFace(world))).toHaveLength(3);
});
