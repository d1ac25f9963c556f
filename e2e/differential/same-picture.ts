import { type Page } from 'playwright-core';

/** The edges of letters and of round corners may differ that much between two runs. */
const TOLERANCE = 3;

/**
 * Whether two PNGs show the same.
 *
 * @param page Any page: the browser decodes them.
 */
export function isSamePicture(page: Page, first: Buffer, second: Buffer): Promise<boolean> {
  return page.evaluate(
    async ([first, second, tolerance]) => {
      const [a, b] = await Promise.all(
        [first, second].map(async base64 => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const { width, height } = image;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, width, height);
        }),
      );
      return (
        !!a &&
        !!b &&
        a.width === b.width &&
        a.height === b.height &&
        a.data.every((value, index) => Math.abs(value - b.data[index]) <= tolerance)
      );
    },
    [first.toString('base64'), second.toString('base64'), TOLERANCE] as const,
  );
}
