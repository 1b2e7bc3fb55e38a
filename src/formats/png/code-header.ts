/** Tells the codes of a block before they are used (RFC 1951, 3.2.7): only how many bits each symbol has. */
import type { BitWriter } from './bits.ts';
import { createCode } from './huffman.ts';

/** The order in which the format tells the bits of those below. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MOST_BITS = 7;

/** How the format tells that the one before, or 0, comes so many times more. */
const REPEATS = {
  before: { symbol: 16, least: 3, most: 6, extra: 2 },
  zero: { symbol: 17, least: 3, most: 10, extra: 3 },
  manyZeros: { symbol: 18, least: 11, most: 138, extra: 7 },
} as const;

interface Told {
  readonly symbol: number;
  readonly value: number;
  readonly extra: number;
}

const tellRun = (bits: number, count: number): Told[] => {
  const plain = { symbol: bits, value: 0, extra: 0 };
  const told: Told[] = bits === 0 ? [] : [plain];
  for (let rest = count - told.length; rest > 0; ) {
    const zeros = rest < REPEATS.manyZeros.least ? REPEATS.zero : REPEATS.manyZeros;
    const { symbol, least, most, extra } = bits === 0 ? zeros : REPEATS.before;
    const times = rest < least ? 1 : Math.min(rest, most);
    told.push(rest < least ? plain : { symbol, value: times - least, extra });
    rest -= times;
  }
  return told;
};

const tell = (bits: Uint8Array): Told[] => {
  const told: Told[] = [];
  for (let at = 0; at < bits.length; ) {
    const from = at;
    while (at < bits.length && bits[at] === bits[from]) at++;
    told.push(...tellRun(bits[from] ?? 0, at - from));
  }
  return told;
};

export const writeCodeHeader = ({ write }: BitWriter, literalBits: Uint8Array, distanceBits: Uint8Array) => {
  const told = tell(Uint8Array.of(...literalBits, ...distanceBits));
  const counts = new Uint32Array(ORDER.length);
  for (const { symbol } of told) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const code = createCode(counts, MOST_BITS);
  write(literalBits.length - 257, 5);
  write(distanceBits.length - 1, 5);
  write(ORDER.length - 4, 4);
  for (const symbol of ORDER) write(code.bits[symbol] ?? 0, 3);
  for (const { symbol, value, extra } of told) {
    write(code.values[symbol] ?? 0, code.bits[symbol] ?? 0);
    write(value, extra);
  }
};
