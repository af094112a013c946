import { describe, expect } from 'vitest';
import { readToday } from '#bot/today.ts';
import { guidePieces } from '#site/data/pieces.ts';
import { makeBrowserFace } from '#tests/transcripts/faces/browser.ts';
import { playTranscript, readTranscripts } from '#tests/transcripts/read-transcripts.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

describe('the assistant in the browser holds the conversation:', () => {
  test.for(readTranscripts())('$name', async (transcript, { openPage }) => {
    const face = await makeBrowserFace(await openPage(), readToday());
    expect(await playTranscript(transcript, face)).toEqual([]);
  });
});

describe('what is typed', () => {
  const typed = 'хучаин паспортма гирифт, номам Зарина';

  test('stands neither in the address nor in the history nor on the screen', async ({ openPage }) => {
    const page = await openPage();
    const face = await makeBrowserFace(page, readToday());
    await face.start('tg');
    const before = await page.evaluate(() => [location.href, history.length, JSON.stringify(history.state)]);
    const { text } = await face.say(typed);
    expect(await page.evaluate(() => [location.href, history.length, JSON.stringify(history.state)])).toEqual(before);
    expect(await page.locator('.assistant input').inputValue()).toBe('');
    expect(text).not.toContain('Зарина');
    expect(await page.content()).not.toContain('Зарина');
  });

  test('is gone when the page is opened again or left and returned to', async ({ openPage }) => {
    const page = await openPage();
    const face = await makeBrowserFace(page, readToday());
    await face.start('tg');
    await face.say(typed);
    await page.locator('.assistant input').fill(typed);
    await page.reload();
    await page.locator('.turn').first().waitFor();
    expect([await page.locator('.turn').count(), await page.locator('.assistant input').inputValue()]).toEqual([1, '']);
  });

  test('of nothing but spaces is not an answer, and a very long message does not break anything', async ({ openPage }) => {
    const page = await openPage();
    const face = await makeBrowserFace(page, readToday());
    await face.start('en');
    await page.locator('.assistant input').fill('   ');
    await page.locator('.assistant input').press('Enter');
    expect(await page.locator('.turn').count()).toBe(1);
    const { buttons } = await face.say('passport '.repeat(2000));
    expect(buttons.length).toBeGreaterThan(1);
    expect(await page.locator('.turn').count()).toBe(2);
  });
});

test('only the newest answer has buttons, so that an old one cannot be pressed by mistake', async ({ openPage }) => {
  const page = await openPage();
  const face = await makeBrowserFace(page, readToday());
  const { buttons } = await face.start('en');
  await face.press(buttons[0] ?? '');
  expect(await page.locator('.turn').first().getByRole('button').count()).toBe(0);
  expect(await page.locator('.turn').last().getByRole('button').count()).toBeGreaterThan(1);
});

test('when not even the texts of the guide can be loaded the page says so and the numbers are one tap away', async ({ openPage }) => {
  const page = await openPage();
  await page.route('**/data/tg-rest-*.bin', (route) => route.abort());
  for (const address of ['/tg/ask/', '/tg/search/']) {
    await page.goto(address);
    await page.locator('main .note').waitFor();
    expect((await seenText(page.locator('main .note'))).length).toBeGreaterThan(10);
    expect(await page.locator('a.urgent').first().getAttribute('href')).toBe('/tg/help/');
  }
});

test('a piece that a bad network cut off is asked for once more', async ({ openPage }) => {
  const page = await openPage();
  let cuts = 0;
  await page.route(`**${guidePieces('tg').words[0]}`, (route) => {
    cuts += 1;
    return cuts === 1 ? route.abort('connectionreset') : route.continue();
  });
  await page.goto('/tg/ask/');
  await page.locator('.turn').first().waitFor();
  expect(cuts).toBe(2);
});
