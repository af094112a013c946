import { blockText, type Words } from '#shared/dialogue/block-text.ts';
import type { Reply } from '#shared/dialogue/reply.ts';

/** An answer for a terminal: plain text, the buttons numbered from `firstButton`. */
export function renderReply(reply: Reply, words: Words, firstButton = 1): string {
  const blocks = reply.blocks.map((block) => {
    const text = blockText(block, words)
      .map((line) => line.map((span) => span.text).join(''))
      .join('\n');
    return block.kind === 'heading' ? `${text}\n${'─'.repeat(Math.min(text.length, 60))}` : text;
  });
  const buttons = reply.actions.flat().map((button, index) => `  [${firstButton + index}] ${button.label}`);
  return [...blocks, buttons.join('\n')].filter((part) => part !== '').join('\n\n');
}
