/** A table → marks: its cells' texts and the rules under its rows. */

import { mix } from '../../brand/color.ts';
import type { TableShape } from '../../deck/slide.ts';
import { CELL_MARGIN, TABLE_RULES } from '../../pages/sources.ts';
import type { TextStyle } from '../../text/styles.ts';
import { inches, inchesToPoints } from '../../units.ts';
import type { Area, PlacedLine, RectangleMark } from './marks.ts';
import { placeText, type TextScene } from './text.ts';

/** Where Office goes when it makes a colour lighter, whatever the brand's ground. */
const WHITE = 'FFFFFF';

const toPoints = (length: number): number => inchesToPoints(inches(length));

/** The lines of each cell, row by row, and the rules under the rows. */
export const placeTable = (
  shape: TableShape,
  style: TextStyle,
  scene: TextScene,
): { lines: PlacedLine[][]; rules: RectangleMark[] } => {
  const { colors } = scene.theme;
  const [x, w] = [toPoints(shape.box.x), toPoints(shape.box.w)];
  let y = toPoints(shape.box.y);
  const rows = shape.rows.map((cells, row) => {
    const h = toPoints(shape.rowHeights[row] ?? 0);
    const lines = cells.flatMap((cell, column) =>
      placeText(
        [{ lines: cell.lines, style }],
        cellArea(shape, column, y, h, scene),
        cell.align,
        'middle',
        scene,
      ),
    );
    y += h;
    const [thickness, fill] =
      row === 0
        ? [TABLE_RULES.header, colors.accent1]
        : [TABLE_RULES.row, mix(colors.muted, WHITE, TABLE_RULES.rowTint)];
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
