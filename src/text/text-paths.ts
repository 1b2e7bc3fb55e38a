/** Texts as the paths that the canvas draws them with: what shows them needs no fonts. */
import { createCanvas, type SKRSContext2D, SvgExportFlag } from 'canvas';

/** A text and how it is set, as the canvas names it. */
export interface Lettering {
  readonly text: string;
  readonly font: string;
  readonly textAlign?: string;
  readonly textBaseline?: string;
  readonly direction?: string;
}

export interface TextPath {
  /** SVG path data with absolute points in pixels; empty for what leaves no ink. */
  readonly data: string;
  /** In pixels, as much as the letters take. */
  readonly width: number;
}

/** The fill of the first text tells its paths from those of the others; colors with names are below. */
const FIRST_FILL = 0x100000;
const PATH = /<path fill="#([\dA-F]{6})" d="([^"]*)"/g;

/** All put at the `origin`, which is the middle of the canvas, and drawn at once, for a canvas takes as long as several texts. */
export const drawTextPaths = (
  texts: readonly Lettering[],
  origin: { readonly x: number; readonly y: number },
): TextPath[] => {
  if (texts.length === 0) return [];
  const canvas = createCanvas(2 * origin.x, 2 * origin.y, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  const widths = texts.map((text, i) => {
    setState(context, text, FIRST_FILL + i);
    context.fillText(text.text, origin.x, origin.y);
    return context.measureText(text.text).width;
  });
  // A text in several fonts has several paths.
  const paths = texts.map(() => '');
  for (const [, fill = '', data = ''] of canvas.getContent().toString('utf8').matchAll(PATH))
    paths[Number.parseInt(fill, 16) - FIRST_FILL] += data;
  return paths.map((data, i) => ({ data, width: widths[i] ?? 0 }));
};

const setState = (context: SKRSContext2D, { text: _, ...state }: Lettering, fill: number) => {
  for (const [name, value] of Object.entries({ ...state, fillStyle: `#${fill.toString(16)}` }))
    Reflect.set(context, name, value);
};
