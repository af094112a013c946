import type { Locator, Page } from 'playwright-core';
import decodeQr from 'qr/decode.js';

/** What a camera would read: the code as it stands on the screen, decoded by another library than the one that drew it. */
export async function readQr(page: Page, code: Locator): Promise<string> {
  const picture = `data:image/png;base64,${(await code.screenshot()).toString('base64')}`;
  // A page of its own, because the guide shows no pictures from elsewhere.
  const desk = await page.context().newPage();
  const { width, height, data } = await desk.evaluate(async (source) => {
    const side = 400;
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(side, side);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(image, 0, 0, side, side);
    const pixels = pen.getImageData(0, 0, side, side);
    return { width: pixels.width, height: pixels.height, data: Array.from(pixels.data) };
  }, picture);
  await desk.close();
  return decodeQr({ width, height, data: Uint8Array.from(data) });
}
