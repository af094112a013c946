import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderReply } from '#bot/telegram/render.ts';
import type { Inline } from '#content/index.ts';
import type { Block } from '#shared/dialogue/block.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { world } from '#tests/bot/open-bot.ts';
import { checkText } from './api-server/check-text.ts';

const { guides, today } = world();
const guide = guides.tg;
if (!guide) throw new Error('no guide');
const { bundle, t } = guide;
const words = { t, today };

/** Words, spaces, emoji, other scripts, and now and then a run without a place to break. */
const prose = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom('паспорт', 'ҳуҷҷат', ' ', ' ', '\n', '🆘', '👨‍👩‍👧', 'العربية', '+971 4 394 58 14', '.', 'a\u200fb'),
      },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
      { weight: 1, arbitrary: fc.nat(6000).map((length) => 'ҷ'.repeat(length)) },
      { weight: 1, arbitrary: fc.nat(3000).map((length) => '🆘'.repeat(length)) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const inlines: fc.Arbitrary<readonly Inline[]> = fc.array(
  fc.record({ kind: fc.constantFrom('text' as const, 'strong' as const), text: prose }),
  { maxLength: 4 },
);
const items = fc.array(inlines, { maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: prose }),
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'note' as const), inlines }),
  fc.record({ kind: fc.constantFrom('steps' as const, 'list' as const), items }),
  fc.constantFrom(...bundle.facts).map((fact): Block => ({ kind: 'fact', fact })),
  fc
    .record({ contact: fc.constantFrom(...bundle.contacts), detail: fc.constantFrom('line' as const, 'full' as const) })
    .map(({ contact, detail }): Block => ({ kind: 'contact', contact: { ...contact, lines: rankLines(contact, today) }, detail })),
  fc.constantFrom(...bundle.phrases).map((phrase): Block => ({ kind: 'phrase', phrase, languages: ['ru', 'ar', 'tr'] })),
);
// A visible beginning: Telegram refuses a message of white space only, and no answer of the guide is one.
const blocks = fc.array(block, { maxLength: 8 }).map((rest): readonly Block[] => [{ kind: 'heading', text: 'Ёрӣ' }, ...rest]);

const squeeze = (text: string) => text.replaceAll(/\s/gu, '');
const render = (list: readonly Block[]) =>
  renderReply({ blocks: list, actions: [[{ label: 'Аввал', code: 'tg.-.h' }]], page: '/tg/' }, words, 'https://hamroh.example');

test('whatever an answer says, Telegram takes each message: at most 4,096 units, entities inside the text, whole characters', () => {
  fc.assert(
    fc.property(blocks, (list) => {
      for (const { text, entities } of render(list)) {
        expect(text.length).toBeLessThanOrEqual(4096);
        expect(() => checkText(text, entities)).not.toThrow();
      }
    }),
    { numRuns: 150 },
  );
});

test('nothing is lost, doubled or put in another order; what is bold stays bold', () => {
  fc.assert(
    fc.property(blocks, (list) => {
      const messages = render(list);
      const spans = list.flatMap((one) => blockText(one, words).flat());
      const all = messages.map((message) => message.text).join('');
      expect(squeeze(all)).toBe(squeeze(`${spans.map((span) => span.text).join('')}🔗https://hamroh.example/tg/`));
      const bold = messages.flatMap(({ text, entities }) =>
        entities.filter(({ type }) => type === 'bold').map(({ offset, length }) => text.slice(offset, offset + length)),
      );
      const wanted = spans.filter((span) => span.bold).map((span) => span.text);
      expect(squeeze(bold.join(''))).toBe(squeeze(wanted.join('')));
    }),
    { numRuns: 150 },
  );
});

test('only the last message carries the buttons', () => {
  fc.assert(
    fc.property(blocks, (list) => {
      const keyboards = render(list).map((message) => message.keyboard);
      expect(keyboards.slice(0, -1).every((keyboard) => keyboard === undefined)).toBe(true);
      expect(keyboards.at(-1)?.inline_keyboard).toEqual([[{ text: 'Аввал', callback_data: 'tg.-.h' }]]);
    }),
    { numRuns: 50 },
  );
});
