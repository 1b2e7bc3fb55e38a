/** Writes PNG, the same bytes everywhere, and losslessly unless told else; made for charts, that is, flat colours. */
import { crc32 } from './crc.ts';
import { deflateZlib, type Level } from './deflate.ts';
import { choosePalette, findColors, MOST_COLORS, packPlaces } from './png/palette.ts';
import { MOST_TO_QUANTIZE, quantize } from './png/quantize.ts';
import { findRows, type Picture, packChannels } from './png/rows.ts';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const COLOR_TYPE = { rgb: 2, palette: 3, rgba: 6 } as const;

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

const isOpaque = ({ pixels, width, starts }: Picture) => {
  let all = 0xffffffff;
  for (const start of starts) for (let at = start; at < start + width; at++) all &= pixels[at] ?? 0;
  return all >>> 24 === 255;
};

/** The colours as chunks: how opaque they are only if any is not. */
const paletteChunks = (colors: readonly number[]): Uint8Array[] => {
  const rgb = colors.flatMap((color) => [color & 255, (color >>> 8) & 255, (color >>> 16) & 255]);
  const alpha = colors.map((color) => color >>> 24);
  const chunks = [chunk('PLTE', Uint8Array.from(rgb))];
  return alpha.every((value) => value === 255) ? chunks : [...chunks, chunk('tRNS', Uint8Array.from(alpha))];
};

interface Encoded {
  readonly colorType: number;
  readonly palette: readonly Uint8Array[];
  readonly rows: Uint8Array;
}

const encodePixels = (picture: Picture, mayMerge: boolean): Encoded => {
  const found = findColors(picture, mayMerge ? MOST_TO_QUANTIZE : MOST_COLORS);
  const palette = found && choosePalette(found.counts, mayMerge ? quantize(found) : found.colors);
  if (found && palette) {
    const rows = packPlaces(picture, found, palette);
    return { colorType: COLOR_TYPE.palette, palette: paletteChunks(palette.colors), rows };
  }
  const [colorType, channels] = isOpaque(picture) ? [COLOR_TYPE.rgb, 3] : [COLOR_TYPE.rgba, 4];
  return { colorType, palette: [], rows: packChannels(picture, channels) };
};

export interface PngOptions {
  /** For charts: shades at the edges of areas may become others that look the same. */
  readonly quantizes?: boolean;
  /** 6 if not given; 3 takes a third of its time and a quarter more room. */
  readonly level?: Level;
}

/** From 4 bytes a pixel, not premultiplied: a palette up to 256 colours, else RGB, with alpha if there is any. */
export const encodePng = (
  rgba: Uint8Array,
  width: number,
  height: number,
  { quantizes = false, level = 6 }: PngOptions = {},
): Uint8Array => {
  if (rgba.length !== width * height * 4) throw new Error(`Expected ${width}×${height} pixels of 4 bytes`);
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : Uint8Array.from(rgba);
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
  const { colorType, palette, rows } = encodePixels(findRows(pixels, width, height), quantizes);
  return concat([
    SIGNATURE,
    chunk('IHDR', concat([uint32(width), uint32(height), Uint8Array.of(8, colorType, 0, 0, 0)])),
    ...palette,
    chunk('IDAT', deflateZlib(rows, level)),
    chunk('IEND', new Uint8Array()),
  ]);
};
