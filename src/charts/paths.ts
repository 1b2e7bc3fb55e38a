/** Shorter paths for an SVG: Skia tells every point with eight digits, and from the drawing's origin. */
import { createPen, PARTS } from './path-pen.ts';
import { createPathReader } from './path-reader.ts';

/**
 * A path as Skia writes it, to absolute points. One with a stroke or with a gradient stays as it is: the transform
 * would scale that too.
 */
const PATH = /<path((?: fill(?:-opacity)?="[#\w.]+")*) d="(M[MLQCZ\d. e-]*)"( fill-rule="evenodd")?\/>/g;
/** What is left of spaces. */
const EMPTY = /^\t*<path [^>]*\bd=""[^>]*\/>\n/gm;
const TRANSFORM = ` transform="scale(${1 / PARTS})"`;

const shorten = (data: string): string => {
  const { readCommand, readNumber } = createPathReader(data);
  const pen = createPen(readNumber);
  for (let command = readCommand(); command !== ''; command = readCommand()) {
    if (command === 'M') pen.move();
    else if (command === 'L') pen.line();
    else if (command === 'Q') pen.curve('q', 2);
    else if (command === 'C') pen.curve('c', 3);
    else pen.close();
  }
  return pen.path();
};

export const shortenPaths = (svg: string): string =>
  svg
    .replace(EMPTY, '')
    .replace(
      PATH,
      (_, fill: string, data: string, rule = '') => `<path${fill} d="${shorten(data)}"${rule}${TRANSFORM}/>`,
    );
