/** Writes PNG, losslessly and the same bytes everywhere; made for charts, that is, for flat colours. */
import { deflateRows } from './deflate.ts';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const COLOR_TYPE = { rgb: 2, palette: 3, rgba: 6 } as const;
const MOST_COLORS = 256;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
};

const concat = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const uint32 = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

const chunk = (name: string, data: Uint8Array): Uint8Array => {
  const body = concat([new TextEncoder().encode(name), data]);
  return concat([uint32(data.length), body, uint32(crc32(body))]);
};

/** Which rows are the same as the one above: in a chart most of them, and no other step looks at those again. */
const findRepeats = (pixels: Uint32Array, width: number, height: number): boolean[] => {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const stride = width * 4;
  return Array.from(
    { length: height },
    (_, y) => y > 0 && bytes.compare(bytes, (y - 1) * stride, y * stride, y * stride, (y + 1) * stride) === 0,
  );
};

/** The place of each distinct pixel in order of appearance, or undefined if there are too many for a palette. */
const collectColors = (
  pixels: Uint32Array,
  width: number,
  repeats: readonly boolean[],
): Map<number, number> | undefined => {
  const places = new Map<number, number>();
  let last = -1;
  for (const [y, isRepeat] of repeats.entries()) {
    if (isRepeat) continue;
    for (let at = y * width; at < (y + 1) * width; at++) {
      const pixel = pixels[at] ?? 0;
      if (pixel === last) continue;
      last = pixel;
      if (places.has(pixel)) continue;
      if (places.size === MOST_COLORS) return undefined;
      places.set(pixel, places.size);
    }
  }
  return places;
};

const indexColors = (
  pixels: Uint32Array,
  width: number,
  repeats: readonly boolean[],
  places: ReadonlyMap<number, number>,
): Uint32Array => {
  const indices = new Uint32Array(pixels.length);
  let [last, place] = [-1, 0];
  for (const [y, isRepeat] of repeats.entries()) {
    const start = y * width;
    if (isRepeat) {
      indices.copyWithin(start, start - width, start);
      continue;
    }
    for (let at = start; at < start + width; at++) {
      const pixel = pixels[at] ?? 0;
      if (pixel !== last) place = places.get(pixel) ?? 0;
      last = pixel;
      indices[at] = place;
    }
  }
  return indices;
};

const isOpaque = (pixels: Uint32Array) => {
  let all = 0xffffffff;
  for (let at = 0; at < pixels.length; at++) all &= pixels[at] ?? 0;
  return all >>> 24 === 255;
};

/** From 4 bytes a pixel, not premultiplied: a palette up to 256 colours, else RGB, with alpha if there is any. */
export const encodePng = (rgba: Uint8Array, width: number, height: number): Uint8Array => {
  if (rgba.length !== width * height * 4) throw new Error(`Expected ${width}×${height} pixels of 4 bytes`);
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : Uint8Array.from(rgba);
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
  const write = (colorType: number, palette: readonly Uint8Array[], data: Uint8Array) =>
    concat([
      SIGNATURE,
      chunk('IHDR', concat([uint32(width), uint32(height), Uint8Array.of(8, colorType, 0, 0, 0)])),
      ...palette,
      chunk('IDAT', data),
      chunk('IEND', new Uint8Array()),
    ]);
  const repeats = findRepeats(pixels, width, height);
  const places = collectColors(pixels, width, repeats);
  if (!places) {
    const [type, channels] = isOpaque(pixels) ? [COLOR_TYPE.rgb, 3] : [COLOR_TYPE.rgba, 4];
    return write(type, [], deflateRows(pixels, width, repeats, channels));
  }
  const colors = new Uint8Array(Uint32Array.from(places.keys()).buffer);
  const rgb = chunk(
    'PLTE',
    colors.filter((_, at) => at % 4 !== 3),
  );
  const alpha = chunk(
    'tRNS',
    colors.filter((_, at) => at % 4 === 3),
  );
  const palette = colors.every((value, at) => at % 4 !== 3 || value === 255) ? [rgb] : [rgb, alpha];
  return write(
    COLOR_TYPE.palette,
    palette,
    deflateRows(indexColors(pixels, width, repeats, places), width, repeats, 1),
  );
};
