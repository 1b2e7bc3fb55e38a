/** JPEG (ITU T.81): its segments up to the end of the image. */

import { readOrientation, UPRIGHT } from './exif.ts';
import type { Inspected } from './facts.ts';

/** Frames: C4, C8 and CC among them are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const SCAN = 0xda;
const END = 0xd9;
const EXIF = 0xe1;
/** Within a scan: a byte that happens to be FF, and marks to restart at. */
const isWithinScan = (marker: number) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

export const inspectJpeg = (bytes: Buffer): Inspected => {
  let size: { width: number; height: number } | undefined;
  let orientation = UPRIGHT;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return { fault: 'damaged' };
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return size ? { ...size, orientation } : { fault: 'damaged' };
    const end = at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : Number.POSITIVE_INFINITY);
    if (end > bytes.length) break;
    if (end < at + 4) return { fault: 'damaged' };
    if (isFrame(marker) && !size && end >= at + 9)
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    if (marker === EXIF && bytes.toString('latin1', at + 4, at + 8) === 'Exif')
      orientation = readOrientation(bytes.subarray(at + 10, end));
    at = marker === SCAN ? endOfScan(bytes, end) : end;
  }
  return { fault: 'cut-off' };
};

const endOfScan = (bytes: Buffer, start: number): number => {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0 && isWithinScan(bytes[at + 1] ?? 0xff)) at = bytes.indexOf(0xff, at + 2);
  return at < 0 ? bytes.length : at;
};
