/** A table set into an area: columns as wide as their content asks for, rows as tall as their lines, the largest type that fits. */
import { type Box, box } from '../geometry.ts';
import type { ContentPath, Problem } from '../problems.ts';
import { cutToFit, fitText, setLines } from '../text/fit.ts';
import type { Run } from '../text/runs.ts';
import { textOf } from '../text/runs.ts';
import type { TypeStyle } from '../text/styles.ts';
import { inches, type Points } from '../units.ts';
import type { DeckContext } from './context.ts';
import { settleStyle, styled } from './set-text.ts';
import type { TableCell, TableRowStyle, TableShape } from './slide.ts';

/** Above and below a cell's text, and beside it; every output sets the same margins. */
export const CELL_MARGIN = { horizontal: 0.08, vertical: 0.05 };

export interface CellRequest {
  readonly runs: readonly Run[];
  /** Stands at the end of its column. */
  readonly isNumber?: boolean;
}

export interface TableRequest {
  readonly name: string;
  readonly header: readonly CellRequest[];
  readonly rows: readonly (readonly CellRequest[])[];
  /** The row that matters, from 0. */
  readonly highlight?: number | undefined;
  /** Rows that begin a group. */
  readonly groups?: ReadonlySet<number>;
  readonly alt: string;
  readonly at: ContentPath;
  readonly style?: TypeStyle;
  readonly rowHeight?: { readonly least: number; readonly most: number };
}

const ROW = { least: 0.4, most: 0.86 };
const HEAD_SCALE = 0.8;
const RULES = { head: 1.5, row: 0.75 };

export const setTable = (
  request: TableRequest,
  area: Box,
  context: DeckContext,
): { shape: TableShape; problems: readonly Problem[] } => {
  const style = request.style ?? styled(context, 'table');
  const [smallest] = style.sizes.slice(-1);
  if (smallest === undefined) throw new Error('A style has sizes');
  const sizes = style.sizes.filter((size) => heightAt(request, area, size, style, context) <= area.h);
  const size = sizes[0] ?? smallest;
  const rows = measureRows(request, area, size, style, context);
  const natural = rows.reduce((sum, { height }) => sum + height, 0);
  const { least, most } = request.rowHeight ?? ROW;
  // What is left of the height is shared, as long as rows do not look lost.
  const share = Math.max(0, (area.h - natural) / rows.length);
  const heights = rows.map(({ height }, i) =>
    Math.max(i === 0 ? 0 : least, Math.min(height + share, Math.max(height, i === 0 ? 0.5 : most))),
  );
  const total = heights.reduce((sum, height) => sum + height, 0);
  const over = total - area.h;
  return {
    shape: {
      kind: 'table',
      name: request.name,
      box: box(area.x, area.y, area.w, total),
      columnWidths: columnWidths(request, area.w, size, style, context),
      rows: rows.map(({ cells }) => cells),
      rowHeights: heights,
      rowStyles: rows.map((_, i) => rowStyle(i, request)),
      levels: [settleStyle({ ...style, sizes: [size] }, 0)],
      align: 'start',
      anchor: 'middle',
      alt: request.alt,
      at: request.at,
    },
    problems:
      over > 0.01
        ? [
            context.locate(
              request.at,
              'text-overflow',
              `The ${request.name} is ${(Math.ceil(over * 10) / 10).toFixed(1)} in too tall at ${size} pt.`,
              'Shorten its texts, take rows out, or spread it over two sections.',
            ),
          ]
        : [],
  };
};

const rowStyle = (i: number, { highlight }: TableRequest): TableRowStyle => {
  if (i === 0) return { rule: { color: 'text', width: RULES.head } };
  const line = { color: 'line', width: RULES.row } as const;
  return highlight === i - 1 ? { fill: 'tile', rule: line } : { rule: line };
};

const heightAt = (
  request: TableRequest,
  area: Box,
  size: Points,
  style: TypeStyle,
  context: DeckContext,
): number => {
  const { least } = request.rowHeight ?? ROW;
  return measureRows(request, area, size, style, context).reduce(
    (sum, { height }, i) => sum + Math.max(i === 0 ? 0 : least, height),
    0,
  );
};

interface MeasuredRow {
  readonly cells: readonly TableCell[];
  readonly height: number;
}

const measureRows = (
  request: TableRequest,
  area: Box,
  size: Points,
  style: TypeStyle,
  context: DeckContext,
): MeasuredRow[] => {
  const widths = columnWidths(request, area.w, size, style, context);
  const { header, rows, highlight } = request;
  return [header.map(asHead), ...rows].map((cells, i) => {
    const own = { ...style, sizes: [size], bold: style.bold || highlight === i - 1 };
    const set = cells.map((cell, column) =>
      setCell(cell, widths[column] ?? 0, own, isNumeric(request, column), context),
    );
    return {
      cells: set.map(({ cell }) => cell),
      height: Math.max(...set.map(({ height }) => height)) + 2 * CELL_MARGIN.vertical,
    };
  });
};

const asHead = (cell: CellRequest): CellRequest => ({
  ...cell,
  runs: cell.runs.map((run) => ({ ...run, bold: true, color: 'muted', scale: HEAD_SCALE })),
});

/** A column is one of numbers if its body is. */
const isNumeric = ({ rows }: TableRequest, column: number): boolean => {
  const own = rows.map((row) => row[column]).filter((cell) => cell !== undefined && textOf(cell.runs) !== '');
  return own.length > 0 && own.filter((cell) => cell?.isNumber).length * 2 > own.length;
};

const setCell = (
  { runs }: CellRequest,
  width: number,
  style: TypeStyle,
  atEnd: boolean,
  { theme, measure }: DeckContext,
): { cell: TableCell; height: number } => {
  const paragraph = {
    runs: style.bold ? runs.map((run) => ({ ...run, bold: true as const })) : runs,
    level: 1,
  };
  const text = cutToFit({
    paragraphs: [paragraph],
    box: { w: inches(Math.max(0.2, width - 2 * CELL_MARGIN.horizontal)), h: inches(100) },
    levels: [{ ...style, maxLines: 99 }],
    fonts: theme.fonts,
    measure,
  });
  return {
    cell: { paragraph, lines: setLines(text, 0).flat(), align: atEnd ? 'end' : 'start' },
    height: fitText(text).height,
  };
};

/** Columns of numbers get what they need; texts share the rest by what they would take. */
const columnWidths = (
  { header, rows }: TableRequest,
  total: number,
  size: Points,
  style: TypeStyle,
  { theme, measure }: DeckContext,
): number[] => {
  const font = theme.fonts[style.font];
  const widthOf = (cell: CellRequest | undefined, scale: number) =>
    cell
      ? (measure(textOf(cell.runs), { font, bold: true, italic: false }) * size * scale) / 72 +
        2 * CELL_MARGIN.horizontal +
        0.12
      : 0;
  const wanted = header.map((head, column) =>
    Math.max(widthOf(head, HEAD_SCALE), ...rows.map((row) => widthOf(row[column], 1))),
  );
  const sum = wanted.reduce((a, b) => a + b, 0);
  if (sum <= total) return wanted.map((width) => width + ((total - sum) * width) / sum);
  const longest = total / header.length;
  const fixed = wanted.map((width) => (width <= longest ? width : undefined));
  const kept = fixed.reduce<number>((a, b) => a + (b ?? 0), 0);
  const open = wanted.reduce((a, width, i) => a + (fixed[i] === undefined ? Math.sqrt(width) : 0), 0);
  return wanted.map((width, i) => fixed[i] ?? ((total - kept) * Math.sqrt(width)) / open);
};
