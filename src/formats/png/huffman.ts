/** Huffman codes for symbols that have been counted: the same everywhere, and none longer than it may be. */

export interface Code {
  /** Of each symbol the bits of its code, 0 if it does not occur. */
  readonly bits: Uint8Array;
  /** Its code, reversed, as it is written from the lowest bit. */
  readonly values: Uint16Array;
}

export const createCode = (counts: Uint32Array, mostBits: number): Code => {
  let weights = useTwo(counts);
  let bits = joinLightest(weights);
  // Nearer to each other, weights make shorter codes: in the end all are 1.
  while (bits.some((length) => length > mostBits)) {
    weights = weights.map((weight) => (weight + 1) >>> 1);
    bits = joinLightest(weights);
  }
  return { bits, values: canonicalValues(bits, mostBits) };
};

/** A code of less than two symbols would have bits without a meaning, which not every reader takes. */
const useTwo = (counts: Uint32Array): Uint32Array => {
  const weights = counts.slice();
  let used = weights.filter((count) => count > 0).length;
  for (let symbol = 0; used < 2; symbol++) {
    if (weights[symbol] !== 0) continue;
    weights[symbol] = 1;
    used++;
  }
  return weights;
};

/** A weight and its symbol as one number, in whose order they are sorted soonest. */
const SYMBOLS = 512;

/** The bits of each symbol. Pairs come to be in order of weight, as the symbols are: so two queues are enough. */
const joinLightest = (weights: Uint32Array): Uint8Array => {
  const sorted = Float64Array.from(weights, (weight, symbol) => weight * SYMBOLS + symbol)
    .filter((key) => key >= SYMBOLS)
    .sort();
  const nodes = Array.from(sorted, (key) => Math.floor(key / SYMBOLS));
  const parents: number[] = [];
  let [symbol, pair] = [0, sorted.length];
  const takeLightest = (): number => {
    const isSymbol = symbol < sorted.length && (nodes[symbol] ?? 0) <= (nodes[pair] ?? Infinity);
    const node = isSymbol ? symbol++ : pair++;
    parents[node] = nodes.length;
    return nodes[node] ?? 0;
  };
  while (nodes.length < 2 * sorted.length - 1) nodes.push(takeLightest() + takeLightest());
  const depths = new Uint8Array(nodes.length);
  for (let node = nodes.length - 2; node >= 0; node--) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  const bits = new Uint8Array(weights.length);
  for (const [node, key] of sorted.entries()) bits[key % SYMBOLS] = depths[node] ?? 0;
  return bits;
};

/** Codes in order of length, then of symbol: a reader can tell them from the lengths. */
const canonicalValues = (bits: Uint8Array, mostBits: number): Uint16Array => {
  const values = new Uint16Array(bits.length);
  let next = 0;
  for (let length = 1; length <= mostBits; length++, next <<= 1)
    for (let symbol = 0; symbol < bits.length; symbol++)
      if (bits[symbol] === length) values[symbol] = reverse(next++, length);
  return values;
};

const reverse = (value: number, bits: number): number => {
  let reversed = 0;
  for (let bit = 0; bit < bits; bit++) reversed |= ((value >> bit) & 1) << (bits - 1 - bit);
  return reversed;
};
