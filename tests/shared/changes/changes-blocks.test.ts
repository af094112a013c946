import { describe, expect, test } from 'vitest';
import { type Change, type ChangeKind, locales } from '#content/index.ts';
import { changesBlocks } from '#shared/changes/changes-blocks.ts';
import { describeChange } from '#shared/changes/describe-change.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import { bundles, guides, today } from '#tests/shared/real-world.ts';
import { changeKinds } from '../../../content/schema/lists.ts';

const dubai = 'mission:tj-consulate-general-dubai';
const { t } = guides.en;
const told = (entries: readonly Change[], most = 50, released: string | undefined = '2026-11-01') => {
  const { blocks, hidden } = changesBlocks({ ...bundles.en, changes: { released, entries } }, t, today, most);
  const lines = blocks.flatMap((block) => blockText(block, { t, today })).map((line) => line.map(({ text }) => text).join(''));
  return { lines, hidden };
};

test('what is new stands first, then one release after the other', () => {
  const entries: readonly Change[] = [
    { kind: 'number-changed', what: dubai, before: '+971 4 394 5814', after: '+971 4 000 0000' },
    { kind: 'answered', what: dubai, after: '+971 4 000 0000', on: '2026-11-20' },
    { kind: 'rule-number', what: 'rule:ru-patent-30-days', before: '50000', after: '1.01.2027', date: '2026-11-01' },
    { kind: 'page-added', what: 'topic:not-paid', date: '2026-03-02' },
  ];
  expect(told(entries)).toEqual({
    lines: [
      'Since 01.11.2026',
      '• Consulate General of Tajikistan in Dubai, Emirates (UAE): new number – +971 4 000 0000. Old number – +971 4 394 5814, do not ring it.',
      '• Consulate General of Tajikistan in Dubai, Emirates (UAE): rung on 20.11.2026, answered – +971 4 000 0000.',
      '01.11.2026',
      '• Russia: Patent: apply within 30 days: was 50\u00a0000, now 1.01.2027.',
      '02.03.2026',
      '• I was not paid: new page.',
    ],
    hidden: 0,
  });
});

describe('what is not told', () => {
  test.each<readonly [string, readonly Change[]]>([
    ['what is older than a year', [{ kind: 'page-added', what: 'topic:not-paid', date: '2025-11-01' }]],
    ['what the guide no longer has', [{ kind: 'rule-changed', what: 'rule:long-gone', date: '2026-11-01' }]],
  ])('%s', (_, entries) => {
    expect(told(entries)).toEqual({ lines: ['Nothing has changed since 01.11.2026.'], hidden: 0 });
  });
  test('before the first release nothing is', () => {
    const { blocks } = changesBlocks({ ...bundles.en, changes: { entries: [] } }, t, today, 9);
    expect(blocks).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'No changes yet.' }] }]);
  });
  test('more lines than there is room for, and how many they are', () => {
    const entries = bundles.en.topics.map(({ id }): Change => ({ kind: 'page-changed', what: `topic:${id}` }));
    const { lines, hidden } = told(entries, 10);
    expect(lines).toHaveLength(11);
    expect(hidden).toBe(entries.length - 10);
  });
});

/** For every kind something to say it of; a kind without one is a type error. */
const whats: Readonly<Record<ChangeKind, Change['what']>> = {
  'number-changed': dubai,
  'number-added': dubai,
  'number-removed': 'place:AE',
  answered: dubai,
  silent: dubai,
  wrong: dubai,
  closed: dubai,
  'contact-added': dubai,
  'contact-removed': 'place:AE',
  'rule-number': 'rule:ru-patent-30-days',
  'rule-ended': 'rule:ru-patent-30-days',
  'rule-in-force': 'rule:ru-patent-30-days',
  'rule-unconfirmed': 'rule:ru-patent-30-days',
  'rule-changed': 'rule:ru-patent-30-days',
  'rule-added': 'rule:ru-patent-30-days',
  'rule-removed': 'page:recruitment',
  'page-added': 'topic:not-paid',
  'page-changed': 'topic:not-paid',
  'page-removed': 'page:topics',
  'place-added': 'place:AE',
  'place-guide': 'place:AE',
  'list-imported': 'tool:check-agency',
};

describe.each(locales)('in %s', (locale) => {
  test.each(changeKinds)('%s is said in words, with all it knows', (kind) => {
    const change: Change = { kind, what: whats[kind], before: '11', after: '22', on: '2026-11-20' };
    const said = describeChange(change, bundles[locale], guides[locale].t)
      ?.map(({ text }) => text)
      .join('');
    expect(said).toMatch(/[\p{L})]: .*\p{L}.*\.$/u);
    expect(said).not.toMatch(/\{\{|changes\.|undefined/);
  });
});
