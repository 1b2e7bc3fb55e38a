/** The outlines of letters, each once for the whole page however often it is shown: em units of 1000. */
import { createCanvas, SvgExportFlag } from 'canvas';
import { cssFont, type DrawnFace } from '../../text/fonts.ts';

export const EM = 1000;
/** Room around a letter on the canvas it is drawn on, for what reaches out of its box. */
const ORIGIN = { x: EM, y: 2 * EM };

export interface Outlines {
  /** The id of a letter's outline; undefined for what leaves no ink. */
  idOf(letter: string, face: DrawnFace): string | undefined;
  /** Every outline asked for so far, as SVG path data by id. */
  all(): ReadonlyMap<string, string>;
}

export const createOutlines = (): Outlines => {
  const ids = new Map<string, string | undefined>();
  const paths = new Map<string, string>();
  const add = (letter: string, font: string): string | undefined => {
    const path = outlineOf(letter, font);
    if (path === '') return undefined;
    const id = `g${paths.size.toString(36)}`;
    paths.set(id, path);
    return id;
  };
  return {
    idOf: (letter, face) => {
      const font = cssFont(face, EM);
      const key = `${font} ${letter}`;
      if (!ids.has(key)) ids.set(key, add(letter, font));
      return ids.get(key);
    },
    all: () => paths,
  };
};

/** Drawn as paths by the canvas that draws all else, and moved to the origin. */
const outlineOf = (letter: string, font: string): string => {
  const canvas = createCanvas(4 * EM, 4 * EM, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  context.font = font;
  context.fillText(letter, ORIGIN.x, ORIGIN.y);
  const svg = canvas.getContent().toString('utf8');
  const data = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d).join('');
  return data.replace(
    /(-?[\d.]+) (-?[\d.]+)/g,
    (_, x: string, y: string) => `${Math.round(Number(x) - ORIGIN.x)} ${Math.round(Number(y) - ORIGIN.y)}`,
  );
};
