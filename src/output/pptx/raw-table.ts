/** Tables as pptxgenjs takes them: every cell says how it is set, for it takes nothing from a layout. */
import { CELL_MARGIN } from '../../slides/set-table.ts';
import type { TableCell, TableRowStyle, TableShape } from '../../slides/slide.ts';
import { styleOfLevel } from '../../text/styles.ts';
import { colorCode } from './colors.ts';
import type { CellOptions, Target } from './pptxgenjs.ts';
import { freeParagraph, freeRun, runsOf, type TextContext } from './raw-text.ts';
import { shapeName } from './shape.ts';

export const addTable = (target: Target, shape: TableShape, context: TextContext) => {
  const { name, box, columnWidths, rowHeights, rows, anchor, rowStyles } = shape;
  const written = rows.map((row, i) => {
    const border: CellBorders = [ruleOf(rowStyles[i - 1]), NO_RULE, ruleOf(rowStyles[i]), NO_RULE];
    return row.map((cell) => ({
      text: cellText(cell, shape, context),
      options: { valign: anchor, margin: marginOf(cell, context), border, ...fillOf(rowStyles[i]) },
    }));
  });
  const h = rowHeights.reduce((sum, height) => sum + height, 0);
  const place = { x: box.x, y: box.y, w: box.w, h, colW: [...columnWidths], rowH: [...rowHeights] };
  target.addTable(written, { ...place, objectName: shapeName(name) });
};

const cellText = ({ paragraph, align }: TableCell, { levels }: TableShape, context: TextContext) => {
  const style = styleOfLevel(levels, paragraph.level);
  return runsOf(paragraph, freeParagraph(style, align, context), (run) => freeRun(run, style), context);
};

/** From the top, clockwise. */
type CellBorders = Extract<NonNullable<CellOptions['border']>, readonly unknown[]>;
const NO_RULE: CellBorders[number] = { type: 'none' };

/** Two rows share a line: both say it, as PowerPoint does itself. */
const ruleOf = (style: TableRowStyle | undefined): CellBorders[number] =>
  style?.rule
    ? { type: 'solid', pt: style.rule.width, color: colorCode(style.rule.color) }
    : { type: 'none' };

const fillOf = (style: TableRowStyle | undefined) =>
  style?.fill ? { fill: { color: colorCode(style.fill) } } : {};

/** From the top, clockwise, in inches: less than one, which pptxgenjs tells from points by. */
const marginOf = ({ hang = 0 }: TableCell, { direction }: TextContext): [number, number, number, number] => {
  const { horizontal: x, vertical: y } = CELL_MARGIN;
  return direction === 'rtl' ? [y, x, y, x + hang] : [y, x + hang, y, x];
};
