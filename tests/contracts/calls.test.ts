import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import { standingOf } from '#shared/trust/standing.ts';
import { today } from '#tests/shared/real-world.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The standing of one number of the real guide after these lines were added to the log of calls. */
function standingAfter(calls: readonly string[], contact: string, dial: string): string | undefined {
  const root = mkdtempSync(join(tmpdir(), 'hamroh-calls-'));
  folders.push(root);
  for (const part of ['seeds', 'content/pages', 'content/room', 'content/strings']) cpSync(part, join(root, part), { recursive: true });
  appendFileSync(join(root, 'seeds/checks.csv'), calls.map((line) => `${line},old-asiaplustj-2024-11-29\n`).join(''));
  const compiled = compile(root);
  if (compiled.kind === 'problems') throw new Error(JSON.stringify(compiled.problems));
  const line = compiled.bundles.en.contacts.find((each) => each.id === contact)?.lines.find((each) => each.dial === dial);
  const standing = line && standingOf(line.evidence, today);
  return standing === 'closed' ? 'closed' : standing?.kind;
}

const kazakh = '2026-11-01,service:kz-emergency,112,answered,team,call';

test('a call that was answered is seen beside the number', { timeout: 30_000 }, () => {
  expect(standingAfter([kazakh], 'service:kz-emergency', '112')).toBe('answered');
});

test('a call to 112 in one country says nothing about 112 in another', { timeout: 30_000 }, () => {
  expect(standingAfter([kazakh], 'service:ru-emergency', '112')).not.toBe('answered');
});

test('of two calls on one day the later line counts', { timeout: 30_000 }, () => {
  const silent = kazakh.replace('answered', 'no-answer');
  expect(standingAfter([silent, kazakh], 'service:kz-emergency', '112')).toBe('answered');
  expect(standingAfter([kazakh, silent], 'service:kz-emergency', '112')).toBe('silent');
});
