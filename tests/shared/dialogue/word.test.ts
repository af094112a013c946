import { describe, expect, test } from 'vitest';
import type { Ref } from '#content/index.ts';
import { codeLimit, parseCode, toCode } from '#shared/dialogue/code.ts';
import type { Scene, State } from '#shared/dialogue/scene.ts';
import { step } from '#shared/dialogue/step.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { markOf, takesWord } from '#shared/trust/readers-word.ts';
import { guides, today, world } from '#tests/shared/real-world.ts';

const takes = { ...world, takesWord: true };
const { bundle, t } = guides.en;
const asked = bundle.contacts.filter((contact) => takesWord(contact) && rankLines(contact, today).length > 0);
const go = (scene: Scene, on = takes) => step({ locale: 'en', scene: { kind: 'home' } }, { kind: 'go', scene }, on);
const labels = (turn: ReturnType<typeof go>) => turn.replies.flatMap(({ actions }) => actions.flat().map(({ label }) => label));
const counts = (turn: ReturnType<typeof go>) => turn.effects.filter(({ kind }) => kind === 'count');

test('below each contact that may be asked after stands the question, and behind it two buttons a number that count it', () => {
  expect(asked.length).toBeGreaterThan(10);
  for (const contact of asked) {
    expect(labels(go({ kind: 'contact', id: contact.id }))).toContain(t('word.ask'));
    const question = go({ kind: 'word', id: contact.id, at: '' });
    expect(counts(question)).toEqual([]);
    const buttons = question.replies.flatMap(({ actions }) => actions.flat());
    for (const line of rankLines(contact, today)) {
      for (const [key, isAnswered] of [
        ['word.yes', true],
        ['word.no', false],
      ] as const) {
        const button = buttons.find(({ label }) => label === t(key, { number: line.dial }));
        const turn = step({ locale: 'en', scene: { kind: 'home' } }, { kind: 'press', code: button?.code ?? '' }, takes);
        expect(counts(turn)).toEqual([{ kind: 'count', word: { row: contact.id, number: line.e164 ?? line.dial, isAnswered } }]);
      }
    }
  }
});

test('where danger, violence, health or children are concerned nobody is asked and nothing is counted', () => {
  const others = bundle.contacts.filter((contact) => !takesWord(contact) && contact.lines.length > 0);
  expect(others.length).toBeGreaterThan(30);
  for (const { id, lines } of others) {
    expect(labels(go({ kind: 'contact', id }))).not.toContain(t('word.ask'));
    const turn = go({ kind: 'word', id, at: `${markOf(lines[0] ?? { dial: '' })}n` });
    expect([counts(turn), labels(turn).filter((label) => /^[✓✗]/u.test(label))]).toEqual([[], []]);
  }
});

test('a face that takes no word asks for none and counts none', () => {
  for (const { id, lines } of asked) {
    expect(labels(go({ kind: 'contact', id }, world as typeof takes))).not.toContain(t('word.ask'));
    expect(counts(go({ kind: 'word', id, at: `${markOf(lines[0] ?? { dial: '' })}y` }, world as typeof takes))).toEqual([]);
  }
});

describe('old buttons', () => {
  const id: Ref = asked[0]?.id ?? 'service:x';
  test('of a number that is gone ask again and count nothing', () => {
    const turn = go({ kind: 'word', id, at: 'zzzzy' });
    expect(counts(turn)).toEqual([]);
    expect(labels(turn).some((label) => label.startsWith('✓'))).toBe(true);
  });
  test('of a contact that is gone lead back to the beginning', () => {
    const turn = go({ kind: 'word', id: 'service:long-gone', at: '' });
    expect(labels(turn)).toContain(t('nav.help'));
  });
  test.each(['tg.-.ys.a-b.zzzz', 'tg.-.ys.a-b.ZZZZy', 'tg.-.ym..zzzzy', 'tg.-.ys.a--b.', 'tg.-.y.a-b.zzzzy'])('%s is no button', (code) => {
    expect(parseCode(code)).toBeUndefined();
  });
  test('fit with the longest name that a row may have', () => {
    const state: State = { locale: 'tg', place: 'AE', scene: { kind: 'word', id: `mission:${'a'.repeat(48)}`, at: 'zzzzy' } };
    expect(toCode(state).length).toBeLessThanOrEqual(codeLimit);
    expect(parseCode(toCode(state))).toEqual(state);
  });
});
