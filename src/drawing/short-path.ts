/** Shorter paths for an SVG: Skia tells every point with eight digits, and from the drawing's origin. */
import { createPen } from './path-pen.ts';
import { createPathReader } from './path-reader.ts';

/** In parts of a pixel: where the first line begins, and the path from there. */
export interface Outline {
  readonly x: number;
  readonly y: number;
  readonly path: string;
}

/** `data` is as Skia writes it: absolute points, in pixels. They are told from the `origin`. */
export const toOutline = (data: string, origin = { x: 0, y: 0 }): Outline => {
  const { readCommand, readNumber } = createPathReader(data);
  const pen = createPen(readNumber, origin);
  for (let command = readCommand(); command !== ''; command = readCommand()) {
    if (command === 'M') pen.move();
    else if (command === 'L') pen.line();
    else if (command === 'Q') pen.curve('q', 2);
    else if (command === 'C') pen.curve('c', 3);
    else pen.close();
  }
  return pen.outline();
};
