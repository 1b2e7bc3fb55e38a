/** The Adler-32 checksum of zlib data, told from runs of equal pixels instead of from every byte. */

const MODULUS = 65_521;

export interface Adler {
  readonly a: number;
  readonly b: number;
}

/** Of a row's filter byte, 0, and its pixels, as if nothing stood before them. */
export const adlerOfRow = (pixels: Uint32Array, start: number, end: number, channels: number): Adler => {
  let [a, b] = [0, 0];
  for (let at = start; at < end; ) {
    const pixel = pixels[at] ?? 0;
    const from = at++;
    while (at < end && pixels[at] === pixel) at++;
    const run = at - from;
    let [sum, weighted] = [0, 0];
    for (let channel = 0; channel < channels; channel++) {
      sum += (pixel >>> (channel * 8)) & 255;
      weighted += sum;
    }
    b = (b + run * (channels * a + weighted) + channels * sum * ((run * (run - 1)) / 2)) % MODULUS;
    a = (a + run * sum) % MODULUS;
  }
  return { a, b };
};

/** Of what `before` is the sum of, followed by `length` bytes of which `after` is. */
export const joinAdler = (before: Adler, after: Adler, length: number): Adler => ({
  a: (before.a + after.a) % MODULUS,
  b: (before.b + length * before.a + after.b) % MODULUS,
});
