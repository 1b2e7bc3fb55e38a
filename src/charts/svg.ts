/** A recorded chart → SVG: areas and lines as they are, texts as outlines, so that whoever opens it needs no fonts. */
import type { Rectangle } from './graphics-state.ts';
import { type ChartMark, type ChartText, marksOf, type Stroke } from './marks.ts';
import { outlinesOf, type TextOutline } from './outlines.ts';
import { further, PARTS } from './path-pen.ts';
import type { Recording } from './recording.ts';

export const writeSvg = (recording: Recording, width: number, height: number): string => {
  const marks = marksOf(recording);
  const outlines = outlinesOf(marks.filter((mark) => mark.kind === 'text'));
  const elements = marks.map((mark) =>
    mark.kind === 'text' ? writeText(mark, outlines.get(mark)) : writeShape(mark),
  );
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
  ];
  return [...lines, ...elements, '</svg>'].filter((line) => line !== '').join('\n');
};

/** Thousandths of a pixel are finer than any screen shows. */
const round = (value: number) => Math.round(value * 1000) / 1000;

const PART = 1 / PARTS;

const writeText = ({ x, y, color, room = Infinity }: ChartText, outline?: TextOutline): string => {
  if (!outline || outline.path === '') return '';
  const [left, top] = [Math.round(x * PARTS), Math.round(y * PARTS)];
  const pathAt = (dx: number, dy: number) => `M${outline.x + dx}${further(outline.y + dy)}${outline.path}`;
  if (outline.width <= room)
    return `<path fill="${color}" d="${pathAt(left, top)}" transform="scale(${PART})"/>`;
  const condensed = `matrix(${((PART * room) / outline.width).toPrecision(6)} 0 0 ${PART} ${left * PART} ${top * PART})`;
  return `<path fill="${color}" d="${pathAt(0, 0)}" transform="${condensed}"/>`;
};

const writeShape = (mark: Exclude<ChartMark, { kind: 'text' }>): string => {
  if (mark.kind === 'frame') return `<rect ${placeOf(mark.rectangle)} fill="none"${strokeOf(mark.stroke)}/>`;
  if (mark.kind === 'line') {
    const points = mark.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L');
    return `<path fill="none"${strokeOf(mark.stroke)} d="M${points}"/>`;
  }
  const { rectangles, color } = mark;
  const [only, ...others] = rectangles;
  if (only && others.length === 0) return `<rect ${placeOf(only)} fill="${color}"/>`;
  return `<path fill="${color}" fill-rule="evenodd" d="${rectangles.map(outlineOf).join('')}"/>`;
};

const placeOf = ({ x, y, w, h }: Rectangle): string =>
  `x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"`;

const outlineOf = ({ x, y, w, h }: Rectangle): string =>
  `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`;

const strokeOf = ({ color, width, dash }: Stroke): string => {
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(round).join(' ')}"`;
  return ` stroke="${color}" stroke-width="${round(width)}"${dashes}`;
};
