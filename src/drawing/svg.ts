/** Marks → SVG that every office program takes: rectangles and paths, texts as outlines, so that it needs no fonts. */
import type { Mark, PathMark, RectangleMark, Stroke, TextMark } from './marks.ts';
import type { TextOutline, TextOutlines } from './outlines.ts';
import { further, PARTS } from './path-pen.ts';
import { pathData } from './svg-path.ts';

/** One unit of the marks is one of the SVG. It is transparent where no mark is. */
export const writeSvg = (
  marks: readonly Mark[],
  width: number,
  height: number,
  outlines: TextOutlines,
): string => {
  const texts = outlines.of(marks.filter((mark) => mark.kind === 'text'));
  const clips = [...new Set(marks.flatMap(({ clip }) => (clip ? [pathData(clip, round)] : [])))];
  const elements = marks.map((mark) => {
    const written = mark.kind === 'text' ? writeText(mark, texts.get(mark)) : writeShape(mark);
    if (!mark.clip || written === '') return written;
    return `<g clip-path="url(#c${clips.indexOf(pathData(mark.clip, round))})">${written}</g>`;
  });
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
    ...clips.map((data, i) => `<clipPath id="c${i}"><path d="${data}"/></clipPath>`),
  ];
  return [...lines, ...elements, '</svg>'].filter((line) => line !== '').join('\n');
};

/** Thousandths of a pixel are finer than any screen shows. */
const round = (value: number) => Math.round(value * 1000) / 1000;

const PART = 1 / PARTS;

const opacityOf = ({ opacity = 1 }: Mark): string => (opacity === 1 ? '' : ` opacity="${round(opacity)}"`);

const writeText = (mark: TextMark, outline?: TextOutline): string => {
  if (!outline || outline.path === '') return '';
  const { x, y, color, room = Infinity, turn = 0 } = mark;
  const [left, top] = [Math.round(x * PARTS), Math.round(y * PARTS)];
  const paint = `fill="${color}"${opacityOf(mark)}`;
  const pathAt = (dx: number, dy: number) => `M${outline.x + dx}${further(outline.y + dy)}${outline.path}`;
  if (turn === 0 && outline.width <= room)
    return `<path ${paint} d="${pathAt(left, top)}" transform="scale(${PART})"/>`;
  const [narrow, cos, sin] = [Math.min(1, room / outline.width) * PART, Math.cos(turn), Math.sin(turn)];
  const numbers = [narrow * cos, narrow * sin, -PART * sin, PART * cos].map((one) =>
    Number(one.toPrecision(6)),
  );
  const matrix = [...numbers, left * PART, top * PART].join(' ');
  return `<path ${paint} d="${pathAt(0, 0)}" transform="matrix(${matrix})"/>`;
};

const writeShape = (mark: RectangleMark | PathMark): string => {
  const paint = `fill="${mark.fill ?? 'none'}"${strokeOf(mark.stroke)}${opacityOf(mark)}`;
  if (mark.kind === 'path') {
    const rule = mark.rule ? ` fill-rule="${mark.rule}"` : '';
    return mark.path.length === 0 ? '' : `<path ${paint}${rule} d="${pathData(mark.path, round)}"/>`;
  }
  const { x, y, w, h } = mark;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" ${paint}/>`;
};

const strokeOf = (stroke: Stroke | undefined): string => {
  if (!stroke) return '';
  const { color, width, dash = [], dashOffset = 0, cap = 'butt', join = 'miter', miterLimit = 10 } = stroke;
  const attributes = [
    ['stroke-dasharray', dash.map(round).join(' '), ''],
    ['stroke-dashoffset', String(round(dashOffset)), '0'],
    ['stroke-linecap', cap, 'butt'],
    ['stroke-linejoin', join, 'miter'],
    // A canvas's own limit is not that of SVG.
    ['stroke-miterlimit', join === 'miter' ? String(round(miterLimit)) : '4', '4'],
  ].filter(([, value, usual]) => value !== usual);
  const rest = attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
  return ` stroke="${color}" stroke-width="${round(width)}"${rest}`;
};
