/** A table → marks: its cells' texts, and the grounds and rules of its rows. */
import { CELL_MARGIN } from '../../slides/set-table.ts';
import type { TableCell, TableRowStyle, TableShape } from '../../slides/slide.ts';
import { styleOfLevel } from '../../text/styles.ts';
import { inches, inchesToPoints } from '../../units.ts';
import { type Area, type Mark, marksOf, type PlacedLine, type RectangleMark } from './marks.ts';
import { placeText, type TextScene } from './text.ts';

const toPoints = (length: number): number => inchesToPoints(inches(length));

/** The lines of each cell, row by row, and all that is painted: grounds below the texts, rules above. */
export const placeTable = (shape: TableShape, scene: TextScene): { lines: PlacedLine[][]; marks: Mark[] } => {
  let y = toPoints(shape.box.y);
  const rows = shape.rows.map((cells, row) => {
    const h = toPoints(shape.rowHeights[row] ?? 0);
    const lines = cells.flatMap((cell, column) => placeCell(shape, cell, column, { y, h }, scene));
    const marks = placeRowStyle(shape.rowStyles[row], rowArea(shape, y, h), scene);
    y += h;
    return { lines, ...marks };
  });
  const lines = rows.flatMap((row) => row.lines);
  const grounds = rows.flatMap(({ ground }) => ground);
  return { lines, marks: [...grounds, ...marksOf(lines), ...rows.flatMap(({ rule }) => rule)] };
};

const rowArea = ({ box }: TableShape, y: number, h: number): Area => ({
  x: toPoints(box.x),
  y,
  w: toPoints(box.w),
  h,
});

const placeRowStyle = (
  { fill, rule }: TableRowStyle = {},
  area: Area,
  { theme: { colors } }: TextScene,
): { ground: RectangleMark[]; rule: RectangleMark[] } => ({
  ground: fill ? [{ kind: 'rectangle', ...area, fill: colors[fill] }] : [],
  rule: rule
    ? [
        {
          kind: 'rectangle',
          ...area,
          y: area.y + area.h - rule.width / 2,
          h: rule.width,
          fill: colors[rule.color],
        },
      ]
    : [],
});

const placeCell = (
  shape: TableShape,
  cell: TableCell,
  column: number,
  row: Pick<Area, 'y' | 'h'>,
  scene: TextScene,
): PlacedLine[][] => {
  const style = styleOfLevel(shape.levels, cell.paragraph.level);
  const area = cellArea(shape, cell, column, row, scene);
  return placeText([{ lines: cell.lines, style }], area, cell.align, shape.anchor, scene);
};

/** Columns count from where reading starts; what is kept free stands where it ends. */
const cellArea = (
  { box, columnWidths }: TableShape,
  { hang = 0 }: TableCell,
  column: number,
  { y, h }: Pick<Area, 'y' | 'h'>,
  { direction }: TextScene,
): Area => {
  const [margin, width, free] = [CELL_MARGIN.horizontal, columnWidths[column] ?? 0, hang].map(toPoints);
  if (margin === undefined || width === undefined || free === undefined)
    throw new Error('A cell has a width');
  const before = columnWidths.slice(0, column).reduce((sum, one) => sum + toPoints(one), 0);
  const isMirrored = direction === 'rtl';
  const left = toPoints(box.x) + (isMirrored ? toPoints(box.w) - before - width + free : before);
  return { x: left + margin, y, w: width - 2 * margin - free, h };
};
