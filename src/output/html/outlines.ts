/** The outlines of letters, each once for the whole page however often it is shown: em units of 1000. */
import { cssFont, type FontFace } from '../../text/fonts.ts';
import { drawTextPaths } from '../../text/text-paths.ts';

export const EM = 1000;
/** Where a letter is put: with room around it, for what reaches out of its box. */
const ORIGIN = { x: 2 * EM, y: 2 * EM };

export interface Outlines {
  /** The id of a letter's outline; undefined for what leaves no ink. */
  idOf(letter: string, face: FontFace): string | undefined;
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

/** Moved to where the letter is put, in whole units. */
const outlineOf = (letter: string, font: string): string => {
  const [path] = drawTextPaths([{ text: letter, font }], ORIGIN);
  return (path?.data ?? '').replace(
    /(-?[\d.]+) (-?[\d.]+)/g,
    (_, x: string, y: string) => `${Math.round(Number(x) - ORIGIN.x)} ${Math.round(Number(y) - ORIGIN.y)}`,
  );
};
