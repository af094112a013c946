import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import type { Bundle } from '#content/index.ts';
import { changesBlocks } from '#shared/changes/changes-blocks.ts';
import { makeTranslate } from '#shared/i18n/make-translate.ts';
import { freshnessOf } from '#shared/trust/freshness.ts';
import { standingOf } from '#shared/trust/standing.ts';
import { project } from '#tests/content/with-copy.ts';
import { copyGuide } from '../../staff/try-out.ts';

/** One in the night in Dushanbe, where it is the 22nd; in UTC it is still the 21st. */
const night = '2026-11-21T20:00:00Z';

/** Sets the clock of a command that is started; everything else of it is as staff run it. */
const clockAt = (moment: string) =>
  `data:text/javascript,${encodeURIComponent(`
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length > 0 ? given : ['${moment}'])); }
  static now() { return Real.parse('${moment}'); }
};`)}`;

function run(script: string, args: readonly string[], { zone, rehearsed, cwd = project }: Where) {
  const { HAMROH_TODAY: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', clockAt(night), join(project, script), ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...env, TZ: zone, ...(rehearsed !== undefined && { HAMROH_TODAY: rehearsed }) },
  });
  return { status, stdout, stderr };
}
type Where = { readonly zone: string; readonly rehearsed?: string; readonly cwd?: string };

/** A copy of the guide with what was compiled from it, for as long as `use` takes. */
function withGuide(use: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'hamroh-day-'));
  try {
    copyGuide(project, root);
    cpSync(join(project, 'content/bundle'), join(root, 'content/bundle'), { recursive: true });
    use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

describe('the day of the staff', () => {
  test.each<readonly [zone: string, moment: string, rehearsed: string, day: string]>([
    ['Asia/Dushanbe', night, '', '2026-11-22'],
    ['Europe/Moscow', night, '', '2026-11-21'],
    ['UTC', night, '', '2026-11-21'],
    ['America/New_York', '2026-11-22T03:00:00Z', '', '2026-11-21'],
    ['Asia/Dushanbe', '2026-12-31T19:00:00Z', '', '2027-01-01'],
    ['Asia/Dushanbe', night, '2027-03-08', '2027-03-08'],
    ['Asia/Dushanbe', night, 'tomorrow', '2026-11-22'],
  ])('in %s at %s, with HAMROH_TODAY="%s", is %s', (zone, moment, rehearsed, day) => {
    const script = `import { readDay } from './staff/read-day.ts'; console.log(readDay(new Date('${moment}')));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      cwd: project,
      env: { ...process.env, TZ: zone, HAMROH_TODAY: rehearsed },
    });
    expect(stdout.trim()).toBe(day);
  });
});

describe('a call at one in the night in Dushanbe, while it is yesterday in UTC', () => {
  const row = 'mission:tj-consulate-general-dubai';
  const sheet = (root: string) => {
    const file = join(root, 'sheet.csv');
    writeFileSync(file, `row;number;date;outcome\n${row};+971 4 394 5814;22.11.2026;answered\n`);
    return ['--root', root, file];
  };

  test('is recorded there, and is a day to come elsewhere', { timeout: 60_000 }, () => {
    withGuide((root) => {
      expect(run('staff/import-calls.ts', sheet(root), { zone: 'UTC' })).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('22.11.2026 is still to come'),
      });
      expect(run('staff/import-calls.ts', sheet(root), { zone: 'Asia/Dushanbe', rehearsed: '2026-11-21' }).status).toBe(1);
      expect(run('staff/import-calls.ts', sheet(root), { zone: 'Asia/Dushanbe' })).toMatchObject({ status: 0, stderr: '' });
      expect(readFileSync(join(root, 'seeds/checks.csv'), 'utf8')).toMatch(/\n2026-11-22,.*,answered,team,call,\n$/);
    });
  });

  test('the guide that is built at that moment, by the day of UTC, says that they answered', { timeout: 60_000 }, () => {
    withGuide((root) => {
      run('staff/import-calls.ts', sheet(root), { zone: 'Asia/Dushanbe' });
      expect(run('content/compile/main.ts', ['--quiet', root], { zone: 'UTC' })).toMatchObject({ status: 0, stderr: '' });
      const compiled = compile(root, '2026-11-21');
      const bundle: Bundle | undefined = compiled.kind === 'ok' ? compiled.bundles.en : undefined;
      const line = bundle?.contacts.find(({ id }) => id === row)?.lines.find(({ e164 }) => e164 === '+97143945814');
      expect(line && standingOf(line.evidence, '2026-11-21')).toEqual({ kind: 'answered', date: '2026-11-22' });
      if (bundle === undefined) return;
      const before = compile(project);
      const was = before.kind === 'ok' ? freshnessOf(before.bundles.en, '2026-11-21').notRung.length : 0;
      expect(freshnessOf(bundle, '2026-11-21').notRung).toHaveLength(was - 1);
      const told = changesBlocks(bundle, makeTranslate(bundle), '2026-11-21', 10);
      expect(JSON.stringify(told)).toContain('22.11.2026');
    });
  });

  test('report, call sheet and release have the day of the wall too', { timeout: 60_000 }, () => {
    withGuide((root) => {
      expect(run('staff/report.ts', ['--locale', 'en'], { zone: 'Asia/Dushanbe', cwd: root }).stdout).toContain('22.11.2026');
      expect(run('staff/report.ts', ['--locale', 'en'], { zone: 'UTC', cwd: root }).stdout).toContain('21.11.2026');
      expect(run('staff/calls.ts', ['--locale', 'en', '--place', 'AE'], { zone: 'Asia/Dushanbe', cwd: root }).stdout).toContain(
        'Time there: 00:00',
      );
      run('staff/release.ts', ['--root', root], { zone: 'Asia/Dushanbe' });
      expect(readFileSync(join(root, 'content/released/last.json'), 'utf8')).toContain('"date": "2026-11-22"');
    });
  });
});
