import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCode } from '../../../src/formats/png/huffman.ts';

const MOST_BITS = 15;

const counted = fc.array(fc.oneof(fc.constant(0), fc.nat(40), fc.nat(1_000_000)), {
  minLength: 2,
  maxLength: 286,
});

/** How much of all codes is taken: 1 if every sequence of bits means something. */
const taken = (bits: Uint8Array) => bits.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0);

describe('createCode', () => {
  it('gives every symbol that occurs a code, and leaves no bits without a meaning', () => {
    fc.assert(
      fc.property(counted, (counts) => {
        const { bits } = createCode(Uint32Array.from(counts), MOST_BITS);
        expect(counts.every((count, symbol) => count === 0 || (bits[symbol] ?? 0) > 0)).toBe(true);
        expect(taken(bits)).toBe(1);
      }),
    );
  });

  it('never takes more bits than it may, though counts grow as Fibonacci numbers do', () => {
    const counts = [1, 1];
    while (counts.length < 40) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0));
    for (const mostBits of [7, MOST_BITS]) {
      const { bits } = createCode(Uint32Array.from(counts), mostBits);
      expect(Math.max(...bits)).toBe(mostBits);
      expect(taken(bits)).toBe(1);
    }
  });

  it('is no longer than counting asks for: a symbol that is more frequent has no longer a code', () => {
    fc.assert(
      fc.property(counted, (counts) => {
        const { bits } = createCode(Uint32Array.from(counts), MOST_BITS);
        const used = counts.flatMap((count, symbol) =>
          count > 0 ? [{ count, length: bits[symbol] ?? 0 }] : [],
        );
        used.sort((a, b) => b.count - a.count || a.length - b.length);
        expect(used.map(({ length }) => length)).toEqual(
          used.map(({ length }) => length).sort((a, b) => a - b),
        );
      }),
    );
  });

  it('has a second symbol for a single one, and for none two', () => {
    expect([...createCode(Uint32Array.of(0, 0, 9), MOST_BITS).bits]).toEqual([1, 0, 1]);
    expect([...createCode(Uint32Array.of(0, 0, 0), MOST_BITS).bits]).toEqual([1, 1, 0]);
  });

  it('is the code that the format tells from the lengths alone', () => {
    // RFC 1951, 3.2.2: F is 00, A to E are 010 to 110, G and H 1110 and 1111; each is written in reverse.
    const { bits, values } = createCode(Uint32Array.of(4, 4, 4, 4, 4, 8, 2, 2), MOST_BITS);
    expect([...bits]).toEqual([3, 3, 3, 3, 3, 2, 4, 4]);
    expect([...values]).toEqual([0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111]);
  });
});
