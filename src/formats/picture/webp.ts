/** WebP (RFC 9649): the chunks of its RIFF container. */

import { readOrientation, UPRIGHT } from './exif.ts';
import type { Inspected } from './facts.ts';

type Size = { readonly width: number; readonly height: number };

/** How each kind of chunk tells the size, from the fewest bytes that can. */
const SIZES: Readonly<Record<string, readonly [least: number, read: (data: Buffer) => Size]>> = {
  VP8X: [10, (data) => ({ width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 })],
  'VP8 ': [10, (data) => ({ width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff })],
  VP8L: [
    5,
    (data) => {
      const bits = data.readUInt32LE(1);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    },
  ],
};

export const inspectWebp = (bytes: Buffer): Inspected => {
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return { fault: 'cut-off' };
  let size: Size | undefined;
  let orientation = UPRIGHT;
  for (let at = 12; at + 8 <= whole; ) {
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > whole) return { fault: 'damaged' };
    const name = bytes.toString('latin1', at, at + 4);
    const data = bytes.subarray(at + 8, end);
    const [least, read] = SIZES[name] ?? [];
    if (read && least !== undefined && data.length >= least) size ??= read(data);
    if (name === 'EXIF')
      orientation = readOrientation(data.toString('latin1', 0, 4) === 'Exif' ? data.subarray(6) : data);
    // Chunks begin at even places.
    at = end + (end % 2);
  }
  return size ? { ...size, orientation } : { fault: 'damaged' };
};
