/** Writes PNG: charts have few colours, so a palette makes a file several times sooner and smaller than Skia's. */
import { zlibSync } from 'fflate';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const COLOR_TYPE = { rgb: 2, palette: 3, rgba: 6 } as const;
const MOST_COLORS = 256;
/** Of the table that finds a colour's index; much larger than the palette, so that collisions are rare. */
const SLOTS = 4096;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
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

interface Indexed {
  readonly rows: Uint8Array;
  /** The distinct pixels as they lie in memory. */
  readonly palette: Uint32Array;
}

/** Rows of palette indices, each after its filter byte; undefined if there are too many colours. */
const indexColors = (pixels: Uint32Array, width: number, height: number): Indexed | undefined => {
  const rows = new Uint8Array((width + 1) * height);
  const keys = new Uint32Array(SLOTS);
  const indices = new Int16Array(SLOTS).fill(-1);
  const palette: number[] = [];
  let [last, lastIndex] = [-1, 0];
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) {
      const pixel = pixels[from++] ?? 0;
      if (pixel !== last) {
        let slot = Math.imul(pixel, 0x9e3779b1) >>> 20;
        while (indices[slot] !== -1 && keys[slot] !== pixel) slot = (slot + 1) % SLOTS;
        if (indices[slot] === -1) {
          if (palette.length === MOST_COLORS) return undefined;
          keys[slot] = pixel;
          indices[slot] = palette.length;
          palette.push(pixel);
        }
        last = pixel;
        lastIndex = indices[slot] ?? 0;
      }
      rows[to++] = lastIndex;
    }
  }
  return { rows, palette: Uint32Array.from(palette) };
};

/** Rows of whole pixels, each after its filter byte. */
const copyColors = (rgba: Uint8Array, width: number, height: number, channels: 3 | 4): Uint8Array => {
  const rows = new Uint8Array((width * channels + 1) * height);
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4)
      for (let channel = 0; channel < channels; channel++) rows[to++] = rgba[from + channel] ?? 0;
  }
  return rows;
};

const isOpaque = (rgba: Uint8Array) => {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
};

/** Lossless: `rgba` is not premultiplied, 4 bytes a pixel. Same pixels, same bytes, on every version of Node. */
export const encodePng = (rgba: Uint8Array, width: number, height: number): Uint8Array => {
  if (rgba.length !== width * height * 4) throw new Error(`Expected ${width}×${height} pixels of 4 bytes`);
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const indexed = indexColors(
    new Uint32Array(aligned.buffer, aligned.byteOffset, width * height),
    width,
    height,
  );
  const write = (colorType: number, palette: readonly Uint8Array[], rows: Uint8Array) =>
    concat([
      SIGNATURE,
      chunk('IHDR', concat([uint32(width), uint32(height), Uint8Array.of(8, colorType, 0, 0, 0)])),
      ...palette,
      chunk('IDAT', zlibSync(rows, { level: 3 })),
      chunk('IEND', new Uint8Array()),
    ]);
  if (indexed) {
    const colors = new Uint8Array(indexed.palette.buffer);
    const rgb = colors.filter((_, at) => at % 4 !== 3);
    const alpha = isOpaque(colors)
      ? []
      : [
          chunk(
            'tRNS',
            colors.filter((_, at) => at % 4 === 3),
          ),
        ];
    return write(COLOR_TYPE.palette, [chunk('PLTE', rgb), ...alpha], indexed.rows);
  }
  const opaque = isOpaque(rgba);
  return write(
    opaque ? COLOR_TYPE.rgb : COLOR_TYPE.rgba,
    [],
    copyColors(rgba, width, height, opaque ? 3 : 4),
  );
};
