/** A table → marks: its cells' texts and the rules under its rows. */
import type { TextStyle } from '../../brand/theme.ts';
import { mix } from '../../charts/color.ts';
import type { TableShape } from '../../slides/slide.ts';
import { CELL_MARGIN } from '../../slides/sources.ts';
import { inches, inchesToPoints } from '../../units.ts';
import type { Area, PaintedLine, RectangleMark } from './marks.ts';
import { paintText, type TextScene } from './text.ts';

/** Points, under the header and under the other rows; the package has the same. */
const RULE = { header: 1, row: 0.5 };
/** As a share of the muted colour on white. */
const ROW_RULE = 0.4;

const toPoints = (length: number): number => inchesToPoints(inches(length));

/** The lines of each cell, row by row, and the rules under the rows. */
export const paintTable = (
  shape: TableShape,
  style: TextStyle,
  scene: TextScene,
): { lines: PaintedLine[][]; rules: RectangleMark[] } => {
  const { colors } = scene.theme;
  const [x, w] = [toPoints(shape.box.x), toPoints(shape.box.w)];
  let y = toPoints(shape.box.y);
  const rows = shape.rows.map((cells, row) => {
    const h = toPoints(shape.rowHeights[row] ?? 0);
    const lines = cells.flatMap((cell, column) =>
      paintText(
        [{ lines: cell.lines, style }],
        cellArea(shape, column, y, h, scene),
        cell.align,
        'middle',
        scene,
      ),
    );
    y += h;
    const [thickness, fill] =
      row === 0 ? [RULE.header, colors.accent1] : [RULE.row, mix(colors.muted, colors.background, ROW_RULE)];
    return { lines, rule: { kind: 'rectangle', x, y: y - thickness / 2, w, h: thickness, fill } as const };
  });
  return { lines: rows.flatMap(({ lines }) => lines), rules: rows.map(({ rule }) => rule) };
};

/** Columns count from where reading starts. */
const cellArea = (
  { box, columnWidths }: TableShape,
  column: number,
  y: number,
  h: number,
  { direction }: TextScene,
): Area => {
  const [margin, width] = [toPoints(CELL_MARGIN.horizontal), toPoints(columnWidths[column] ?? 0)];
  const before = columnWidths.slice(0, column).reduce((sum, one) => sum + toPoints(one), 0);
  const left =
    direction === 'rtl' ? toPoints(box.x) + toPoints(box.w) - before - width : toPoints(box.x) + before;
  return { x: left + margin, y, w: width - 2 * margin, h };
};
