/** Parts as a zip holds them: the same part gives the same bytes on every machine. */
import { inflateRawSync } from 'node:zlib';
import { crc32 } from '../crc.ts';
import { deflateRaw, type Level } from '../deflate.ts';

/** A part as a zip holds it. */
export interface PackedPart {
  readonly isDeflated: boolean;
  /** Of the part itself, as is its size. */
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const LEVEL: Level = 6;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const toBytes = (text: string): Uint8Array => encoder.encode(text);
export const toText = (bytes: Uint8Array): string => decoder.decode(bytes);

export const deflate = (bytes: Uint8Array): PackedPart => ({
  isDeflated: true,
  crc: crc32(bytes),
  size: bytes.length,
  data: deflateRaw(bytes, LEVEL),
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
