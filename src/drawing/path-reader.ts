/** Reads the data of an SVG path; by hand, for a chart has ten thousand numbers. */

export interface PathReader {
  /** The next letter; empty at the end. */
  readonly readCommand: () => string;
  readonly readNumber: () => number;
}

const CODES = { space: 32, minus: 45, point: 46, zero: 48, nine: 57, exponent: 101 } as const;
const POWERS = Array.from({ length: 20 }, (_, power) => 10 ** power);
const NUMBER = /[\d.e-]+/y;

export const createPathReader = (data: string): PathReader => {
  let at = 0;
  const skipSpace = () => {
    while (data.charCodeAt(at) === CODES.space) at++;
  };
  const readCommand = () => {
    skipSpace();
    return data.charAt(at++);
  };
  /** One with an exponent: rare, for it is as good as 0. */
  const readSlowly = (start: number): number => {
    NUMBER.lastIndex = start;
    const [text = ''] = NUMBER.exec(data) ?? [];
    at = start + text.length;
    return Number(text);
  };
  const readNumber = () => {
    skipSpace();
    const start = at;
    const isNegative = data.charCodeAt(at) === CODES.minus;
    if (isNegative) at++;
    let digits = 0;
    let decimals = 0;
    let hasPoint = false;
    for (; at < data.length; at++) {
      const code = data.charCodeAt(at);
      if (code === CODES.exponent) return readSlowly(start);
      if (code === CODES.point) hasPoint = true;
      else if (code < CODES.zero || code > CODES.nine) break;
      else {
        digits = digits * 10 + code - CODES.zero;
        if (hasPoint) decimals++;
      }
    }
    const value = digits / (POWERS[decimals] ?? Number.POSITIVE_INFINITY);
    return isNegative ? -value : value;
  };
  return { readCommand, readNumber };
};
