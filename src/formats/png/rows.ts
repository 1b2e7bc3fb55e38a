/** A picture without the rows that are the same as the one above: in a chart most are, and no step looks at those. */

/** How far back a match may reach, in bytes. */
export const WINDOW = 32_768;

export interface Picture {
  readonly pixels: Uint32Array;
  readonly width: number;
  /** Where each row begins among the pixels. */
  readonly starts: readonly number[];
  /** How many times each row stands there, one below the other. */
  readonly times: readonly number[];
}

/** Its rows as PNG wants them: a filter byte, which is always 0, before the pixels. */
export interface Rows {
  readonly bytes: Uint8Array;
  /** Bytes of a row. */
  readonly stride: number;
  /** Bytes of a pixel. */
  readonly unit: number;
  readonly times: readonly number[];
}

export const findRows = (pixels: Uint32Array, width: number, height: number): Picture => {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const length = width * 4;
  // The copy of a row has to be no shorter than the shortest match, and near enough.
  const canRepeat = width > 1 && length < WINDOW;
  const starts: number[] = [];
  const times: number[] = [];
  for (let y = 0; y < height; y++) {
    const at = y * length;
    const last = times.length - 1;
    const isRepeat = y > 0 && canRepeat && bytes.compare(bytes, at - length, at, at, at + length) === 0;
    if (isRepeat) times[last] = (times[last] ?? 0) + 1;
    else {
      starts.push(y * width);
      times.push(1);
    }
  }
  return { pixels, width, starts, times };
};

/** Of each pixel its `unit` lowest bytes, 3 or 4, the lowest first. */
export const packChannels = ({ pixels, width, starts, times }: Picture, unit: number): Rows => {
  const stride = width * unit + 1;
  const length = starts.length * stride;
  // Four bytes are written at once: a fourth that is none of the pixel's is 0, and the next pixel writes over it.
  const bytes = new Uint8Array(length + 1);
  const view = new DataView(bytes.buffer);
  const mask = unit === 3 ? 0xffffff : -1;
  let to = 0;
  for (const start of starts) {
    to++;
    for (let at = start; at < start + width; at++) {
      view.setUint32(to, (pixels[at] ?? 0) & mask, true);
      to += unit;
    }
  }
  return { bytes: bytes.subarray(0, length), stride, unit, times };
};
