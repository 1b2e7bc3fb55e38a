/** The outlines of texts: each is drawn once, however many charts it stands in. */
import { createCanvas, type SKRSContext2D, SvgExportFlag } from 'canvas';
import type { TextMark } from './marks.ts';
import { type Outline, toOutline } from './paths.ts';

export interface TextOutline extends Outline {
  /** In pixels, as much as the letters take. */
  readonly width: number;
}

/** More than any deck has, and too few to be felt, however many decks are drawn. */
const MOST_KNOWN = 2_000;
/** Of spaces. */
const EMPTY: TextOutline = { x: 0, y: 0, path: '', width: 0 };

const known = new Map<string, TextOutline>();

/** By the text, and by all that it is set in. */
const keyOf = ({ text, font, textAlign, textBaseline, direction }: TextMark): string =>
  [text, font, textAlign, textBaseline, direction].join('\n');

/** Seen from where each text is put, and not condensed; in the order of the texts. */
export const outlinesOf = (texts: readonly TextMark[]): TextOutline[] => {
  if (known.size > MOST_KNOWN) known.clear();
  const keys = texts.map(keyOf);
  const missing = new Map<string, TextMark>();
  for (const [i, text] of texts.entries()) {
    const key = keys[i] ?? '';
    if (!known.has(key)) missing.set(key, text);
  }
  const drawn = drawOutlines([...missing.values()]);
  for (const [i, key] of [...missing.keys()].entries()) known.set(key, drawn[i] ?? EMPTY);
  return keys.map((key) => known.get(key) ?? EMPTY);
};

/** Where the texts are put, all at one place, so that each has the same outline wherever it is shown: in pixels. */
const ORIGIN = { x: 1_280, y: 128 };
/** The fill of the first text tells its path from those of the others; colors with names are below. */
const FIRST_FILL = 0x100000;
const PATH = /<path fill="#([\dA-F]{6})" d="([^"]*)"/g;

/** All on one canvas, for one takes as long as several texts. */
const drawOutlines = (texts: readonly TextMark[]): TextOutline[] => {
  if (texts.length === 0) return [];
  const canvas = createCanvas(2 * ORIGIN.x, 2 * ORIGIN.y, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  const widths = texts.map((text, i) => drawText(context, text, FIRST_FILL + i));
  // A text in several fonts has several paths.
  const paths = texts.map(() => '');
  for (const [, fill = '', path = ''] of canvas.getContent().toString('utf8').matchAll(PATH))
    paths[Number.parseInt(fill, 16) - FIRST_FILL] += path;
  return paths.map((path, i) => ({ ...toOutline(path, ORIGIN), width: widths[i] ?? 0 }));
};

/** Gives back the width. */
const drawText = (context: SKRSContext2D, mark: TextMark, fill: number): number => {
  const { text, font, textAlign, textBaseline, direction } = mark;
  const fillStyle = `#${fill.toString(16)}`;
  for (const [name, value] of Object.entries({ font, textAlign, textBaseline, direction, fillStyle }))
    Reflect.set(context, name, value);
  context.fillText(text, ORIGIN.x, ORIGIN.y);
  return context.measureText(text).width;
};
