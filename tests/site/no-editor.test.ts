import { constants, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { readTexts } from '../../staff/read-texts.ts';
import { readCarried, readDist } from './read-dist.ts';

/** A text as it is read, whether it was packed or not; of what was packed and cut in pieces, the first piece. */
function textOf(body: Buffer): string {
  return (body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, { finishFlush: constants.Z_SYNC_FLUSH }) : body).toString('utf8');
}

test('nothing of the editor is in the public build: neither its library, nor its addresses, nor its words', () => {
  const files = [...readDist(), ...readCarried()].map(({ path, body }) => ({ path, text: textOf(body) }));
  const marks = ['decap', '/staff/', 'react-dom', 'nc-root', ...locales.map((locale) => readTexts(locale)('editor.title'))];
  const found = files.flatMap(({ path, text }) => marks.filter((mark) => text.includes(mark)).map((mark) => `${path}: ${mark}`));
  expect(files.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
