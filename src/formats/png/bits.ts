/** Bits into bytes as deflate wants them: the lowest first. */

export interface BitWriter {
  /** At most 16 bits at once. */
  write(value: number, bits: number): void;
  /** Fills the last byte with zeros. */
  align(): void;
  /** All that was written, once it is aligned. */
  finish(): Uint8Array;
}

export const createBitWriter = (): BitWriter => {
  let bytes = new Uint8Array(1 << 16);
  let [at, hold, held] = [0, 0, 0];
  const grow = () => {
    const larger = new Uint8Array(bytes.length * 2);
    larger.set(bytes);
    bytes = larger;
  };
  const write = (value: number, bits: number) => {
    hold |= value << held;
    held += bits;
    if (held < 16) return;
    if (at + 2 > bytes.length) grow();
    bytes[at++] = hold;
    bytes[at++] = hold >>> 8;
    hold >>>= 16;
    held -= 16;
  };
  const align = () => write(0, -held & 7);
  const finish = () => {
    const isHalf = held > 0;
    if (isHalf) write(0, 16 - held);
    return bytes.subarray(0, isHalf ? at - 1 : at);
  };
  return { write, align, finish };
};
