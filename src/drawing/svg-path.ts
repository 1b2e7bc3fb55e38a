/** Paths to and from the data of an SVG path. */

import type { Path, Segment } from './path.ts';
import { createPathReader } from './path-reader.ts';

/** Absolute, every number as it is. */
export const pathData = (path: Path, round: (value: number) => number = (value) => value): string =>
  path.map(([letter, ...numbers]) => `${letter}${numbers.map(round).join(' ')}`).join('');

/** Of data as the canvas library writes it: absolute, each step with its letter. */
export const parsePathData = (data: string): Path => {
  const { readCommand, readNumber: n } = createPathReader(data);
  const path: Segment[] = [];
  for (let command = readCommand(); command !== ''; command = readCommand()) {
    if (command === 'M' || command === 'L') path.push([command, n(), n()]);
    else if (command === 'Q') path.push(['Q', n(), n(), n(), n()]);
    else if (command === 'C') path.push(['C', n(), n(), n(), n(), n(), n()]);
    else path.push(['Z']);
  }
  return path;
};
