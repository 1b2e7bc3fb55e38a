/** A picture by its rows. In a chart most are the same as the one above, and no step looks at those twice. */

export interface Picture {
  readonly pixels: Uint32Array;
  readonly width: number;
  /** Where each row begins among the pixels. */
  readonly starts: readonly number[];
  /** How many times each row stands there, one below the other. */
  readonly times: readonly number[];
}

export const findRows = (pixels: Uint32Array, width: number, height: number): Picture => {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const length = width * 4;
  const starts: number[] = [];
  const times: number[] = [];
  for (let y = 0; y < height; y++) {
    const at = y * length;
    const last = times.length - 1;
    const isRepeat = y > 0 && bytes.compare(bytes, at - length, at, at, at + length) === 0;
    if (isRepeat) times[last] = (times[last] ?? 0) + 1;
    else {
      starts.push(y * width);
      times.push(1);
    }
  }
  return { pixels, width, starts, times };
};

/** Rows as PNG wants them: a filter byte, which is always 0, then `length` bytes, which `write` puts where it is told. */
export const packRows = (
  { starts, times }: Picture,
  length: number,
  write: (bytes: Uint8Array, at: number, start: number) => void,
): Uint8Array => {
  const stride = length + 1;
  const bytes = new Uint8Array(times.reduce((sum, count) => sum + count, 0) * stride);
  let at = 0;
  for (const [row, start] of starts.entries()) {
    write(bytes, at + 1, start);
    const first = at;
    const end = at + stride * (times[row] ?? 0);
    for (at += stride; at < end; at += stride) bytes.copyWithin(at, first, first + stride);
  }
  return bytes;
};

/** Of each pixel its lowest bytes, 3 or 4, the lowest first. */
export const packChannels = (picture: Picture, channels: number): Uint8Array => {
  const { pixels, width } = picture;
  return packRows(picture, width * channels, (bytes, at, start) => {
    let to = at;
    for (let from = start; from < start + width; from++)
      for (let shift = 0; shift < channels * 8; shift += 8) bytes[to++] = (pixels[from] ?? 0) >>> shift;
  });
};
