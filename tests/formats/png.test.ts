import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { createCanvas, loadImage } from 'canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../src/formats/png.ts';

const decode = async (png: Uint8Array, width: number, height: number) => {
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(Buffer.from(png)), 0, 0);
  return new Uint8Array(context.getImageData(0, 0, width, height).data);
};

const colorType = (png: Uint8Array) => png[25];

/** The pixels of a PNG without filters, told by zlib and the format alone. */
const decodePng = (bytes: Uint8Array): Buffer => {
  const png = Buffer.from(bytes);
  const chunk = (name: string) => {
    const at = png.indexOf(name);
    return at < 0 ? undefined : png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const unit = { 2: 3, 3: 1, 6: 4 }[png[25] ?? 0] ?? 0;
  const rows = inflateSync(chunk('IDAT') ?? '');
  const [palette, clear] = [chunk('PLTE'), chunk('tRNS')];
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let i = 0; i < width * height; i++) {
    const at = Math.floor(i / width) * (width * unit + 1) + 1 + (i % width) * unit;
    const place = rows[at] ?? 0;
    if (palette) pixels.set([...palette.subarray(place * 3, place * 3 + 3), clear?.[place] ?? 255], i * 4);
    else pixels.set(rows.subarray(at, at + unit), i * 4);
  }
  expect(rows.length).toBe(height * (width * unit + 1));
  return pixels;
};

/** Runs of random lengths and colours, which recur. */
const randomPixels = (count: number, colors: number, run: number, isOpaque: boolean, seed: number) => {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pixels = new Uint8Array(count * 4);
  for (let at = 0; at < count; ) {
    const color = Math.imul(random(colors) + 1, 0x9e3779b1) >>> 0;
    const bytes = [color & 255, (color >>> 8) & 255, (color >>> 16) & 255, isOpaque ? 255 : color >>> 24];
    for (const end = Math.min(count, at + 1 + random(run)); at < end; at++) pixels.set(bytes, at * 4);
  }
  return pixels;
};

/** Two areas side by side whose colours are nearly the same, then shades as edges of letters have them. */
const EDGE = { width: 1000, height: 400, areas: 940 } as const;
const edgePixels = () => {
  const pixels = new Uint8Array(EDGE.width * EDGE.height * 4).fill(255);
  for (let i = 0; i < EDGE.width * EDGE.height; i++) {
    const [x, y] = [i % EDGE.width, Math.floor(i / EDGE.width)];
    const ink = ((x * 389 + y * 631) % 1000) / 1000;
    const shade = [18, 48, 63].map((channel) => Math.round(255 - (255 - channel) * ink));
    const area = x < EDGE.areas / 2 ? [11, 122, 117] : [13, 124, 119];
    pixels.set(x < EDGE.areas ? area : shade, i * 4);
  }
  return pixels;
};

const colorsIn = (pixels: Uint8Array) => new Set(new Uint32Array(Uint8Array.from(pixels).buffer)).size;

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

  it('is lossless for any picture, small or very wide, of few colours or many, clear or not', () => {
    const size = fc.oneof(
      fc.record({ width: fc.integer({ min: 1, max: 48 }), height: fc.integer({ min: 1, max: 16 }) }),
      fc.record({ width: fc.integer({ min: 8_000, max: 34_000 }), height: fc.integer({ min: 1, max: 3 }) }),
    );
    const look = fc.record({
      colors: fc.integer({ min: 1, max: 600 }),
      run: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(
        size,
        look,
        fc.boolean(),
        fc.nat(),
        ({ width, height }, { colors, run }, isOpaque, seed) => {
          const pixels = randomPixels(width * height, colors, run, isOpaque, seed);
          expect(decodePng(encodePng(pixels, width, height)).equals(pixels)).toBe(true);
        },
      ),
    );
  });

  it('is lossless where matches are longest and rows are the same', () => {
    for (const [width, height, colors] of [
      [1, 1, 1],
      [1, 700, 2],
      [2, 300, 1],
      [70_000, 2, 1],
      [300, 400, 1],
      [259, 300, 3],
    ] as const) {
      const pixels = flatPixels(width, height, colors);
      expect(decodePng(encodePng(pixels, width, height)).equals(pixels)).toBe(true);
    }
  });

  it('is lossless for noise, which takes many blocks', () => {
    const pixels = randomPixels(300 * 200, 1_000_000, 1, true, 7);
    const png = encodePng(pixels, 300, 200);
    expect(decodePng(png).equals(pixels)).toBe(true);
    expect(png.length).toBeLessThan(pixels.length);
  });

  it('gives the same bytes on every machine', () => {
    const digest = (png: Uint8Array) => createHash('sha256').update(png).digest('hex').slice(0, 16);
    const colors = [3, 200, 900].map((count) => digest(encodePng(flatPixels(301, 211, count), 301, 211)));
    expect(colors).toEqual(['c52ffce927d4832e', 'b1251540f092d3b2', 'e2ed5cca3b378dd4']);
    expect(digest(encodePng(edgePixels(), EDGE.width, EDGE.height, { quantizes: true }))).toBe(
      'bc41570444a800c5',
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

describe('encodePng that merges shades', () => {
  const merge = (pixels: Uint8Array, width: number, height: number) =>
    decodePng(encodePng(pixels, width, height, { quantizes: true }));
  const differences = (before: Uint8Array, after: Uint8Array) =>
    before.map((byte, at) => Math.abs(byte - (after[at] ?? 0)));

  it('changes no channel of a pixel by more than 8 of 255, whatever the picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), fc.boolean(), fc.nat(), (colors, isOpaque, seed) => {
        const pixels = randomPixels(40 * 50, colors, 3, isOpaque, seed);
        expect(Math.max(...differences(pixels, merge(pixels, 40, 50)))).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('keeps areas exactly, though their colours be nearly the same, and merges the shades of edges', () => {
    const pixels = edgePixels();
    const merged = merge(pixels, EDGE.width, EDGE.height);
    const changed = [...differences(pixels, merged).entries()].filter(([, difference]) => difference > 0);
    const columns = changed.map(([at]) => Math.floor(at / 4) % EDGE.width);
    expect(columns.reduce((least, column) => Math.min(least, column), EDGE.width)).toBeGreaterThanOrEqual(
      EDGE.areas,
    );
    expect(columns.length).toBeGreaterThan(0);
    expect(colorsIn(merged)).toBeLessThan(colorsIn(pixels) / 2);
  });

  it('keeps each colour of what has only a few, far apart', () => {
    const pixels = flatPixels(301, 211, 3);
    expect(merge(pixels, 301, 211).equals(pixels)).toBe(true);
  });
});
