import { beforeAll, expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import type { Bundle, Locale } from '#content/index.ts';
import { project } from '#tests/content/with-copy.ts';
import { type Drawing, loadDrawing } from '../../staff/preview/load-drawing.ts';
import { makePreview } from '../../staff/preview/make-preview.ts';

let drawing: Drawing;
let bundles: Readonly<Record<Locale, Bundle>>;
beforeAll(async () => {
  drawing = await loadDrawing();
  bundles = { tg: readBundle('tg', project), ru: readBundle('ru', project), en: readBundle('en', project) };
});

test.each([
  ['pages', 'not-paid', '', 'ru', '/ru/topics/not-paid/'],
  ['missions', 'tj-consulate-general-dubai', '', 'tg', '/tg/places/ae/#tj-consulate-general-dubai'],
  ['services', 'ru-emergency', '', 'tg', '/tg/places/ru/#ru-emergency'],
  ['rules', 'ru-patent-30-days', '', 'en', '/en/places/ru/work/#ru-patent-30-days'],
  ['recruitment', 'ru-orgnabor', '', 'tg', '/tg/recruitment/schemes/#ru-orgnabor'],
  ['places', 'AE', '', 'tg', '/tg/places/ae/'],
  ['phrases', 'need-interpreter', '', 'tg', '/tg/cards/#need-interpreter'],
  ['questions', 'still-promise', 'tools/still-work.yaml', 'tg', '/tg/tools/still-work/'],
  ['questions', 'offer-from', 'tools/check-offer.yaml', 'tg', '/tg/tools/check-offer/'],
  ['deadlines', 'ru-stay', '', 'tg', '/tg/tools/stay-legal/'],
  ['sources', 'mfa', '', 'tg', '/tg/sources/'],
] as const)('%s %s is seen where readers meet it', (kind, id, file, locale, address) => {
  const seen = makePreview(bundles, { kind, id, file }, locale, drawing);
  const [, anchor] = address.split('#');
  expect(seen.address).toBe(address);
  expect(seen.page).toMatch(/^<main id="main"><h1>/);
  if (anchor !== undefined) expect(seen.page).toContain(`id="${anchor}"`);
  expect(seen.answer.length).toBeGreaterThan(20);
});

test('the page is drawn as the site draws it, with its sheet', () => {
  expect(drawing.style).toContain('max-width');
  expect(drawing.style).not.toMatch(/@import|url\(/);
});
