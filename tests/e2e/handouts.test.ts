import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { locales } from '#content/index.ts';
import { sheetKinds } from '#shared/room/sheet.ts';
import { guides } from '#tests/shared/real-world.ts';
import { dist } from '#tests/site/read-dist.ts';
import { fileOf } from '../../scripts/handouts/file-of.ts';
import { writeHandouts } from '../../scripts/handouts/write-handouts.ts';
import { lettersOf, readPdf } from './read-pdf.ts';
import { test } from './site-test.ts';

test('a folder of handouts has every sheet in every language, and a page that leads to each of them', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handouts-'));
  try {
    const { count } = await writeHandouts({ dist, folder, guides, places: ['QA'], today: '2026-12-05' });
    expect(count).toBe(locales.length * sheetKinds.length);
    const contents = readFileSync(join(folder, 'index.html'), 'utf8');
    const links = [...contents.matchAll(/href="([^"]+)"/g)].map(([, file = '']) => file);
    expect(links).toEqual(locales.flatMap((locale) => sheetKinds.map((kind) => fileOf({ locale, place: 'QA', kind }))));
    expect(links.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    const { letters } = await readPdf(readFileSync(join(folder, fileOf({ locale: 'tg', place: 'QA', kind: 'signs' }))));
    expect(letters).toContain(lettersOf('05.12.2026'));
    expect(letters).toContain(lettersOf(guides.tg.bundle.topics.find(({ id }) => id === 'signs-for-staff')?.title ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
