import { createCanvas, loadImage } from 'canvas';
import { describe, expect, it } from 'vitest';
import { writePictures } from '../../../src/output/png/pictures.ts';
import { drawLanguage, HENAN } from '../../henan.ts';

const drawn = await drawLanguage(HENAN, 'en');
const { slides, deck } = drawn;
const pictures = await writePictures(drawn, 640);

/** The colour of a pixel as hexadecimal digits. */
const colorAt = async (bytes: Uint8Array | undefined, x: number, y: number) => {
  const image = await loadImage(Buffer.from(bytes ?? []));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
  return [red, green, blue]
    .map((one) => one.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
};

describe('the pictures of a deck', () => {
  it('are one for each slide, in order, and a sheet of all', () => {
    const names = slides.map((_, i) => `.slide-${String(i + 1).padStart(2, '0')}.png`);
    expect(pictures.map(({ suffix }) => suffix)).toEqual([...names, '.slides.png']);
  });

  it('are as wide as asked for, in the shape of the slide', async () => {
    for (const { bytes } of pictures.slice(0, -1)) {
      const { width, height } = await loadImage(Buffer.from(bytes));
      expect([width, height]).toEqual([640, 360]);
    }
  });

  it('show the colours of the brand', async () => {
    expect(await colorAt(pictures[0]?.bytes, 5, 5)).toBe(deck.theme.colors.deep);
    expect(await colorAt(pictures[2]?.bytes, 5, 5)).toBe(deck.theme.colors.background);
    expect(await colorAt(pictures[2]?.bytes, 40, 90)).toBe(deck.theme.colors.hero);
  });

  it('stand on the sheet as they are', async () => {
    expect(await colorAt(pictures.at(-1)?.bytes, 2, 2)).toBe('D5DDE0');
    expect(await colorAt(pictures.at(-1)?.bytes, 21, 21)).toBe(deck.theme.colors.deep);
  });
});
