import { inflateSync } from 'node:zlib';
import { createCanvas, loadImage } from 'canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../src/charts/png.ts';

const decode = async (png: Uint8Array, width: number, height: number) => {
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(Buffer.from(png)), 0, 0);
  return new Uint8Array(context.getImageData(0, 0, width, height).data);
};

const colorType = (png: Uint8Array) => png[25];

/** Pixels in runs, as charts have them, of as many colours as asked for. */
const flatPixels = (width: number, height: number, colors: number, alpha = 255) => {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const color = Math.floor((at % width) / 5 + Math.floor(at / width / 3) * 7) % colors;
    pixels.set([color & 255, (color >> 8) * 40, (color * 7) & 255, color === 1 ? alpha : 255], at * 4);
  }
  return pixels;
};

describe('encodePng', () => {
  it.each([
    ['a palette', 200, 255, 3],
    ['RGB', 900, 255, 2],
    ['a palette with transparency', 200, 0, 3],
    ['RGBA', 900, 128, 6],
  ])('keeps every pixel: %s', async (_, colors, alpha, type) => {
    const pixels = flatPixels(301, 211, colors, alpha);
    const png = encodePng(pixels, 301, 211);
    expect(colorType(png)).toBe(type);
    const decoded = await decode(png, 301, 211);
    // A canvas forgets the colour of what is transparent and rounds that of what is half so.
    const visible = (bytes: Uint8Array) => bytes.map((byte, at) => (bytes[at | 3] === 255 ? byte : 0));
    expect(visible(decoded)).toEqual(visible(pixels));
  });

  it('writes zlib data whose checksum holds, whatever the pixels and the size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        (width, height, seed) => {
          let state = seed;
          const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) => {
            if (at % 4 === 0) state = (Math.imul(state, 1103515245) + 12345) >>> 0;
            return at % 4 === 3 ? 255 : (state >>> (20 + (at % 4))) & 3;
          });
          const png = Buffer.from(encodePng(pixels, width, height));
          const at = png.indexOf('IDAT');
          const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
          const palette = png.indexOf('PLTE') + 4;
          const decoded = Array.from({ length: width * height }, (_, i) => {
            const index = rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] ?? 0;
            return [...png.subarray(palette + index * 3, palette + index * 3 + 3), 255];
          }).flat();
          expect(decoded).toEqual([...pixels]);
        },
      ),
    );
  });

  it('reaches no further back than the format allows', async () => {
    const [width, height] = [12_000, 3];
    const pixels = flatPixels(width, height, 900);
    expect(await decode(encodePng(pixels, width, height), width, height)).toEqual(pixels);
  });

  it('refuses pixels of another size', () => {
    expect(() => encodePng(new Uint8Array(8), 2, 2)).toThrow('2×2');
  });
});
