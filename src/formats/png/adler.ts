/** The Adler-32 checksum of zlib data, told from one of several equal rows. */

const MODULUS = 65_521;
/** So many bytes can be added up before the sums outgrow 31 bits, beyond which JavaScript reckons slower. */
const MOST_BYTES = 3_800;

export interface Adler {
  readonly a: number;
  readonly b: number;
}

/** Of the bytes from `start` to `end`, as if nothing stood before them. */
export const adlerOf = (bytes: Uint8Array, start: number, end: number): Adler => {
  let a = 0;
  let b = 0;
  for (let at = start; at < end; ) {
    for (const stop = Math.min(end, at + MOST_BYTES); at < stop; at++) {
      a = (a + (bytes[at] ?? 0)) | 0;
      b = (b + a) | 0;
    }
    a %= MODULUS;
    b %= MODULUS;
  }
  return { a, b };
};

/** Of what `before` is the sum of, followed by `length` bytes of which `after` is. */
export const joinAdler = (before: Adler, after: Adler, length: number): Adler => ({
  a: (before.a + after.a) % MODULUS,
  b: (before.b + length * before.a + after.b) % MODULUS,
});
