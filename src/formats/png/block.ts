/** Blocks of deflate (RFC 1951): literals and matches are gathered first, and written with the codes that suit them. */
import type { BitWriter } from './bits.ts';
import { writeCodeHeader } from './code-header.ts';
import { type Code, createCode } from './huffman.ts';
import * as symbols from './symbols.ts';

const { END_OF_BLOCK, LONGEST_MATCH, SHORTEST_MATCH } = symbols;

/** What a block has at most: a chart is one block, as a rule. */
const MOST_TOKENS = 1 << 14;
/** A match is the distance above this many bits for its length; a literal has no distance. */
const LENGTH_BITS = 9;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
const MOST_BITS = 15;
/** Says that the block has codes of its own. */
const OWN_CODES = 2;

export interface BlockWriter {
  literal(byte: number): void;
  /** Of any length from 3 on; a match behind another of the same distance continues it. */
  match(length: number, distance: number): void;
  finish(): void;
}

const writeTokens = ({ write }: BitWriter, tokens: Uint32Array, literals: Code, distances: Code) => {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    const distance = token >>> LENGTH_BITS;
    const length = token & LENGTH_MASK;
    const symbol = distance === 0 ? length : symbols.lengthSymbol(length);
    write(literals.values[symbol] ?? 0, literals.bits[symbol] ?? 0);
    if (distance === 0) continue;
    const extra = symbols.lengthExtra(length);
    write((length - SHORTEST_MATCH) & ((1 << extra) - 1), extra);
    const place = symbols.distanceSymbol(distance);
    write(distances.values[place] ?? 0, distances.bits[place] ?? 0);
    const further = symbols.distanceExtra(distance);
    write((distance - 1) & ((1 << further) - 1), further);
  }
};

const add = (counts: Uint32Array, symbol: number) => {
  counts[symbol] = (counts[symbol] ?? 0) + 1;
};

const countSymbols = (tokens: Uint32Array) => {
  const literals = new Uint32Array(symbols.LITERAL_SYMBOLS);
  const distances = new Uint32Array(symbols.DISTANCE_SYMBOLS);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    const distance = token >>> LENGTH_BITS;
    const length = token & LENGTH_MASK;
    if (distance > 0) add(distances, symbols.distanceSymbol(distance));
    add(literals, distance === 0 ? length : symbols.lengthSymbol(length));
  }
  add(literals, END_OF_BLOCK);
  return { literals, distances };
};

const writeBlock = (bits: BitWriter, tokens: Uint32Array, isLast: boolean) => {
  const counts = countSymbols(tokens);
  const literals = createCode(counts.literals, MOST_BITS);
  const distances = createCode(counts.distances, MOST_BITS);
  bits.write(Number(isLast), 1);
  bits.write(OWN_CODES, 2);
  writeCodeHeader(bits, literals.bits, distances.bits);
  writeTokens(bits, tokens, literals, distances);
  bits.write(literals.values[END_OF_BLOCK] ?? 0, literals.bits[END_OF_BLOCK] ?? 0);
};

export const createBlockWriter = (bits: BitWriter): BlockWriter => {
  const tokens = new Uint32Array(MOST_TOKENS);
  let size = 0;
  let [openLength, openDistance] = [0, 0];
  const push = (token: number) => {
    if (size === MOST_TOKENS) {
      writeBlock(bits, tokens, false);
      size = 0;
    }
    tokens[size++] = token;
  };
  const close = () => {
    while (openLength > 0) {
      const most = Math.min(openLength, LONGEST_MATCH);
      const rest = openLength - most;
      // Never leaves a rest that is too short to be a match.
      const length = rest > 0 && rest < SHORTEST_MATCH ? most - SHORTEST_MATCH : most;
      push((openDistance << LENGTH_BITS) | length);
      openLength -= length;
    }
  };
  return {
    literal: (byte) => {
      close();
      push(byte);
    },
    match: (length, distance) => {
      if (distance !== openDistance) close();
      openLength += length;
      openDistance = distance;
    },
    finish: () => {
      close();
      writeBlock(bits, tokens.subarray(0, size), true);
    },
  };
};
