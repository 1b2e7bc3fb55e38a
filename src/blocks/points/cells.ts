/** Five to nine short points as the cells of a grid, each with its icon or its number. */
import { type Box, box, columns, inset, rows } from '../../geometry.ts';
import { drawIcon } from '../../icons/icons.ts';
import { field } from '../../slides/fields.ts';
import {
  placeholderOf,
  type SetText,
  setAlike,
  setText,
  styled,
  type TextRequest,
} from '../../slides/set-text.ts';
import { drawing, group, outline } from '../../slides/shapes.ts';
import type { SlideShape } from '../../slides/slide.ts';
import { paragraph } from '../../text/runs.ts';
import { points as inPoints } from '../../units.ts';
import type { BlockContext, BlockLayout } from '../kind.ts';
import { type Point, paragraphsOf } from './point.ts';
import { enlarged } from './sizes.ts';

/** Cells of each row, by how many points there are. */
const ROWS: Readonly<Record<number, readonly number[]>> = {
  2: [2],
  3: [3],
  4: [2, 2],
  5: [3, 2],
  6: [3, 3],
  7: [4, 3],
  8: [4, 4],
  9: [3, 3, 3],
};
const INSET = 0.26;
const MARK = { size: 0.52, gap: 0.16, stroke: 2 };
const PAUSE = inPoints(4);

export const layOutCells = (points: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  const { theme } = context;
  const counts = ROWS[points.length] ?? [points.length];
  const lines = rows(area, counts.length, theme.gutter);
  const cells = lines.flatMap((line, i) => columns(line, counts[i] ?? 1, theme.gutter));
  const set = setAlike(
    cells.flatMap((cell, i) => cellRequest(points[i], i, cell, context)),
    context,
  );
  const chrome = cells.flatMap((cell, i) => cellShape(points[i], i, cell, context));
  return {
    look: `Cells ${points.length}`,
    placeholders: set.map((text) => placeholderOf(text, 'body', 'Text')),
    art: [],
    shapes: inOrder(chrome, set),
    problems: set.flatMap(({ problems }) => problems),
  };
};

const inOrder = (chrome: readonly SlideShape[], set: readonly SetText[]): SlideShape[] =>
  chrome.flatMap((shape, i) => [shape, ...set.slice(i, i + 1).map((text) => text.shape)]);

/** Icon or number stands before the text, not above it. */
const isLow = ({ h }: Box) => h < 1.9;

const cellRequest = (
  point: Point | undefined,
  i: number,
  cell: Box,
  context: BlockContext,
): TextRequest[] => {
  if (!point) return [];
  const { lead, text } = point;
  const inner = inset(cell, INSET * context.theme.density, 0.2);
  const top = isLow(cell) ? 0 : MARK.size + MARK.gap;
  const start = isLow(cell) ? MARK.size + MARK.gap : 0;
  const body = enlarged(context, 'body', lead ? [] : [22]);
  return [
    {
      name: `point ${i + 1}`,
      inPlaceholder: true,
      box: box(inner.x + start, inner.y + top, inner.w - start, inner.h - top),
      paragraphs: paragraphsOf(point),
      levels: lead ? [styled(context, 'leadIn'), { ...body, spaceBefore: PAUSE }] : [body],
      anchor: isLow(cell) ? 'middle' : 'bottom',
      at: text.at,
    },
  ];
};

const cellShape = (point: Point | undefined, i: number, cell: Box, context: BlockContext): SlideShape[] => {
  if (!point) return [];
  const y = isLow(cell) ? cell.y + (cell.h - MARK.size) / 2 : cell.y + 0.22;
  const place = box(cell.x + INSET * context.theme.density, y, MARK.size, MARK.size);
  const ground = field(context.theme, cell, 'tile');
  const name = `Cell ${i + 1}`;
  if (point.icon !== undefined)
    return [drawing(name, [ground, drawIcon(point.icon, place, outline('primary', MARK.stroke))])];
  const number = setText(
    {
      name: `Number ${i + 1}`,
      box: box(place.x, place.y, 1, MARK.size),
      paragraphs: [paragraph(context.words.plain(i + 1))],
      levels: [styled(context, 'agendaNumber')],
      anchor: isLow(cell) ? 'middle' : 'top',
      at: [],
    },
    context,
  );
  return [group(name, [drawing(`${name} ground`, [ground]), number.shape], point.text.at)];
};
