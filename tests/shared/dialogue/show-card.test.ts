import { describe, expect, test } from 'vitest';
import type { Reply } from '#shared/dialogue/reply.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { step } from '#shared/dialogue/step.ts';
import { world } from '#tests/shared/real-world.ts';

const at = (point: string, place?: string): State => ({
  locale: 'tg',
  scene: { kind: 'tool', id: 'show-card', at: point },
  ...(place === undefined ? {} : { place }),
});
const go = (state: State) => step(state, { kind: 'go', scene: state.scene }, world).replies;
const contactsIn = (replies: readonly Reply[]) =>
  replies.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'contact' ? [block.contact] : [])));

test('the numbers of the country where the person is, and its consulate, with something to tap', () => {
  const contacts = contactsIn(go(at('pocket', 'AE')));
  expect(contacts.some(({ purposes }) => purposes.includes('consular'))).toBe(true);
  expect(contacts.flatMap(({ lines }) => lines).length).toBeGreaterThan(2);
});

test('where the person is not known, that is asked: by buttons, and by words', () => {
  const [first, question] = go(at('pocket'));
  expect(first?.actions.flat().map(({ label }) => label)).toContain('Русия');
  expect(question?.asks).toBe('show-card');
});

describe('a country that is written', () => {
  test.each(['Русия', ' русия ', 'Россия', 'russia', 'Kazakhstan', 'Қазоқистон', 'Казакистон'])('%s', (text) => {
    expect(contactsIn(step(at('where'), { kind: 'text', text }, world).replies).length).toBeGreaterThan(0);
  });

  test('that is none is searched', () => {
    expect(step(at('where'), { kind: 'text', text: 'чӣ тавр пул фиристам' }, world).replies[0]?.page).toContain('/search/');
  });
});
