/**
 * Compresses rows of flat colour (RFC 1950, 1951) several times sooner than a general compressor, which would
 * look at every byte: a pixel is only ever compared with the one to its left and the one above.
 */
import { adlerOfRow, joinAdler } from './adler.ts';

const END_OF_BLOCK = 256;
const LONGEST_MATCH = 258;
const SHORTEST_MATCH = 3;
/** How far back a match may reach. */
const WINDOW = 32_768;

/** Bits of each symbol, chosen for charts: long matches are most frequent. They fill the code space exactly. */
const SYMBOL_BITS = [...Array(256).fill(9), 5, ...Array(28).fill(7), 2];
/** Bits of the bit counts that occur above, as the format wants them told. */
const HEADER_BITS = new Map([
  [0, 3],
  [1, 3],
  [2, 3],
  [5, 3],
  [7, 2],
  [9, 2],
]);
const HEADER_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

interface Code {
  readonly bits: number;
  readonly value: number;
}
const NO_CODE: Code = { bits: 0, value: 0 };

/** Canonical Huffman codes for the bits of each symbol, reversed as they are written lowest bit first. */
const huffman = (lengths: readonly number[]): Code[] => {
  const codes = lengths.map(() => NO_CODE);
  let next = 0;
  for (let bits = 1; bits <= 9; bits++, next <<= 1) {
    for (const [symbol, length] of lengths.entries()) {
      if (length !== bits) continue;
      let value = 0;
      for (let bit = 0; bit < bits; bit++) value |= ((next >> bit) & 1) << (bits - 1 - bit);
      codes[symbol] = { bits, value };
      next++;
    }
  }
  return codes;
};

const SYMBOLS = huffman(SYMBOL_BITS);

/** The symbol, then the extra bits, of a length or distance counted from 0; `steps` symbols share a bit count. */
const bucket = (offset: number, steps: number): { symbol: number; extra: Code } => {
  const bits = Math.max(0, 31 - Math.clz32(offset) - Math.log2(steps));
  return { symbol: bits * steps + (offset >> bits), extra: { bits, value: offset & ((1 << bits) - 1) } };
};

const join = (...codes: readonly Code[]): Code =>
  codes.reduce(
    (all, { bits, value }) => ({ bits: all.bits + bits, value: all.value | (value << all.bits) }),
    NO_CODE,
  );

const LENGTHS: readonly Code[] = Array.from({ length: LONGEST_MATCH + 1 }, (_, length) => {
  if (length < SHORTEST_MATCH) return NO_CODE;
  if (length === LONGEST_MATCH) return SYMBOLS[285] ?? NO_CODE;
  const { symbol, extra } = bucket(length - SHORTEST_MATCH, 4);
  return join(SYMBOLS[257 + symbol] ?? NO_CODE, extra);
});

const createBitWriter = () => {
  let bytes = new Uint8Array(1 << 16);
  let [at, hold, held] = [0, 0, 0];
  const write = ({ bits, value }: Code) => {
    hold |= value << held;
    held += bits;
    if (at + 4 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    while (held >= 8) {
      bytes[at++] = hold;
      hold >>>= 8;
      held -= 8;
    }
  };
  const finish = () => {
    if (held > 0) write({ bits: 8 - held, value: 0 });
    return bytes.subarray(0, at);
  };
  return { write, finish };
};

/**
 * Zlib data of PNG rows without filters; a pixel is its `channels` lowest bytes, lowest first, and `repeats`
 * says of every row whether it is the same as the one above.
 */
export const deflateRows = (
  pixels: Uint32Array,
  width: number,
  repeats: readonly boolean[],
  channels: number,
): Uint8Array => {
  const { write, finish } = createBitWriter();
  const stride = width * channels + 1;
  const canReachUp = stride <= WINDOW;
  const left = bucket(channels - 1, 2);
  const up = bucket((canReachUp ? stride : channels) - 1, 2);
  const distanceBits = Array.from({ length: 30 }, (_, i) => Number(i === left.symbol || i === up.symbol));
  const distances = huffman(distanceBits);
  const [leftCode, upCode] = [left, up].map(({ symbol }) => distances[symbol] ?? NO_CODE);

  write({ bits: 16, value: 0x0178 });
  // The last block, with codes of its own: 286 symbols, 30 distances, 19 header codes.
  write({ bits: 17, value: 1 | (2 << 1) | (29 << 3) | (29 << 8) | (15 << 13) });
  const header = Array.from({ length: 19 }, (_, bits) => HEADER_BITS.get(bits) ?? 0);
  for (const symbol of HEADER_ORDER) write({ bits: 3, value: header[symbol] ?? 0 });
  const headerCodes = huffman(header);
  for (const bits of [...SYMBOL_BITS, ...distanceBits]) write(headerCodes[bits] ?? NO_CODE);

  const writeLiterals = (pixel: number) => {
    for (let channel = 0; channel < channels; channel++)
      write(SYMBOLS[(pixel >>> (channel * 8)) & 255] ?? NO_CODE);
  };
  const writeMatch = (length: number, isUp: boolean) => {
    for (let rest = length; rest > 0; ) {
      const most = Math.min(rest, LONGEST_MATCH);
      // Never leaves a rest that is too short to be a match.
      const take = rest > most && rest - most < SHORTEST_MATCH ? most - SHORTEST_MATCH : most;
      write(LENGTHS[take] ?? NO_CODE);
      write((isUp ? upCode : leftCode) ?? NO_CODE);
      if (isUp) write(up.extra);
      else write(left.extra);
      rest -= take;
    }
  };

  let check = { a: 1, b: 0 };
  let rowCheck = { a: 0, b: 0 };
  for (const [y, isRepeated] of repeats.entries()) {
    const start = y * width;
    const end = start + width;
    if (!isRepeated) rowCheck = adlerOfRow(pixels, start, end, channels);
    check = joinAdler(check, rowCheck, stride);
    if (isRepeated && canReachUp && stride >= SHORTEST_MATCH) {
      writeMatch(stride, true);
      continue;
    }
    write(SYMBOLS[0] ?? NO_CODE);
    for (let at = start; at < end; ) {
      let [same, above] = [at, at];
      if (at > start) while (same < end && pixels[same] === pixels[same - 1]) same++;
      if (y > 0 && canReachUp) while (above < end && pixels[above] === pixels[above - width]) above++;
      const next = Math.max(same, above);
      if ((next - at) * channels >= SHORTEST_MATCH) {
        writeMatch((next - at) * channels, above > same);
        at = next;
      } else writeLiterals(pixels[at++] ?? 0);
    }
  }
  write(SYMBOLS[END_OF_BLOCK] ?? NO_CODE);
  const body = finish();
  const stream = new Uint8Array(body.length + 4);
  stream.set(body);
  new DataView(stream.buffer).setUint32(body.length, ((check.b << 16) | check.a) >>> 0);
  return stream;
};
