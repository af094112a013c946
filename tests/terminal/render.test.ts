import { describe, expect, test } from 'vitest';
import { renderReply } from '#bot/terminal/render.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import type { Reply } from '#shared/dialogue/reply.ts';
import { blockExamples, everyBlock } from '#tests/fixtures/blocks.ts';
import { sayKeys } from '#tests/shared/say-keys.ts';

const words = { t: sayKeys, today: '2026-11-21' };
const reply = (blocks: Reply['blocks'], ...rows: readonly (readonly string[])[]): Reply => ({
  blocks,
  actions: rows.map((row) => row.map((label) => ({ label, code: `tg.-.${label}` }))),
  page: '/tg/',
});

describe('an answer in the terminal', () => {
  test.each(everyBlock)('shows every line of a $kind', (block) => {
    const shown = renderReply(reply([block]), words).split('\n');
    const lines = blockText(block, words).map((line) => line.map((span) => span.text).join(''));
    expect(shown.slice(0, lines.length)).toEqual(lines);
  });

  test('underlines a heading, puts an empty line between blocks and numbers the buttons', () => {
    const shown = renderReply(reply([blockExamples.heading, blockExamples.list], ['Help'], ['Topics', 'Start']), words);
    expect(shown).toBe('Wages\n─────\n\n• Water\n• Papers\n\n  [1] Help\n  [2] Topics\n  [3] Start');
  });

  test('goes on counting where the message before it stopped', () => {
    expect(renderReply(reply([blockExamples.note], ['Start']), words, 8)).toBe('ℹ️ Rules change.\n\n  [8] Start');
  });

  test('a line below a heading is never longer than the screen', () => {
    const shown = renderReply(reply([{ kind: 'heading', text: 'а'.repeat(90) }]), words);
    expect(shown.split('\n')[1]).toHaveLength(60);
  });

  test('has no gap where there is nothing to say', () => {
    expect(renderReply(reply([blockExamples.list]), words)).toBe('• Water\n• Papers');
    expect(renderReply(reply([], ['Start']), words)).toBe('  [1] Start');
  });
});
