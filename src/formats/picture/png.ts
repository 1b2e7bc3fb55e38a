/** PNG (ISO 15948): its chunks, those that matter with their checksums. */
import { crc32 } from '../crc.ts';
import { readOrientation, UPRIGHT } from './exif.ts';
import type { Inspected } from './facts.ts';

const SIGNATURE_BYTES = 8;

/** A name in lower case is that of a chunk which nobody needs. */
const isCritical = (name: string) => /^[A-Z]/.test(name);

export const inspectPng = (bytes: Buffer): Inspected => {
  let size: { width: number; height: number } | undefined;
  let orientation = UPRIGHT;
  let at = SIGNATURE_BYTES;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    const name = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    if (isCritical(name) && crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      return { fault: 'damaged' };
    if (name === 'IHDR' && data.length >= 8)
      size ??= { width: data.readUInt32BE(0), height: data.readUInt32BE(4) };
    if (name === 'eXIf') orientation = readOrientation(data);
    if (name === 'IEND') return size ? { ...size, orientation } : { fault: 'damaged' };
    at = end;
  }
  return { fault: 'cut-off' };
};
