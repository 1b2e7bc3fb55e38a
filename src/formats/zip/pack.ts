/** Parts as a zip holds them: the same part gives the same bytes on every machine. */
import { inflateRawSync } from 'node:zlib';
import { deflateSync } from 'fflate';
import { crc32 } from '../crc.ts';

/** A part as a zip holds it. */
export interface PackedPart {
  readonly isDeflated: boolean;
  /** Of the part itself, as is its size. */
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const LEVEL = 9;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const toBytes = (text: string): Uint8Array => encoder.encode(text);
export const toText = (bytes: Uint8Array): string => decoder.decode(bytes);

/** fflate's deflate is JavaScript, so Node's version changes nothing. */
export const deflate = (bytes: Uint8Array): PackedPart => ({
  isDeflated: true,
  crc: crc32(bytes),
  size: bytes.length,
  data: deflateSync(bytes, { level: LEVEL }),
});

/** For what is compressed already. */
export const store = (bytes: Uint8Array): PackedPart => ({
  isDeflated: false,
  crc: crc32(bytes),
  size: bytes.length,
  data: bytes,
});

/** The part itself; undefined if it is not what the zip says of it. */
export const unpack = ({ isDeflated, crc, size, data }: PackedPart): Uint8Array | undefined => {
  try {
    const bytes = isDeflated ? new Uint8Array(inflateRawSync(data, { maxOutputLength: size || 1 })) : data;
    return bytes.length === size && crc32(bytes) === crc ? bytes : undefined;
  } catch {
    return undefined;
  }
};
