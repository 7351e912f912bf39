import type { Page } from 'playwright-core';

/** How many pixels of the grid have a colour, such as `#f4cccc`: the grid is a picture that can only be looked at. */
export async function paintedPixels(page: Page, color: string): Promise<number> {
  const picture = await page.locator('.grid').screenshot();
  return page.evaluate(
    async ([png, wanted]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (drawing === null) {
        throw new Error('The browser draws nothing.');
      }
      drawing.drawImage(image, 0, 0);
      const { data } = drawing.getImageData(0, 0, image.width, image.height);
      const [red, green, blue] = [1, 3, 5].map((start) =>
        Number.parseInt(wanted.slice(start, start + 2), 16),
      );
      let count = 0;
      for (let index = 0; index < data.length; index += 4) {
        if (data[index] === red && data[index + 1] === green && data[index + 2] === blue) {
          count += 1;
        }
      }
      return count;
    },
    [picture.toString('base64'), color] as const,
  );
}
