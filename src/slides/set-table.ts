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
/** Points. */
const LEAST_HEAD = 12;
const RULES = { head: 1.5, row: 0.75 };

export const setTable = (
  request: TableRequest,
  area: Box,
  context: DeckContext,
): { shape: TableShape; problems: readonly Problem[] } => {
  const style = request.style ?? styled(context, 'table');
  const [smallest] = style.sizes.slice(-1);
  if (smallest === undefined) throw new Error('A style has sizes');
  const sizes = style.sizes.filter(
    (size) =>
      lackOfWidth(request, area.w, size, style, context) <= 0 &&
      heightAt(request, area, size, style, context) <= area.h,
  );
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
  const wide = lackOfWidth(request, area.w, size, style, context);
  const tooWide = `The words of the ${request.name} are ${inTenths(wide)} in wider than its columns at ${size} pt.`;
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
    problems: [
      ...(over > 0.01
        ? [
            context.locate(
              request.at,
              'text-overflow',
              `The ${request.name} is ${inTenths(over)} in too tall at ${size} pt.`,
              'Shorten its texts, take rows out, or spread it over two sections.',
            ),
          ]
        : []),
      ...(wide > 0
        ? [
            context.locate(
              request.at,
              'text-overflow',
              tooWide,
              'Shorten the longest words, or show fewer columns.',
            ),
          ]
        : []),
    ],
  };
};

/** Rounded up, so that a lack of room is never told as none. */
const inTenths = (lack: number) => (Math.ceil(lack * 10) / 10).toFixed(1);

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
  return [header.map((cell) => asHead(cell, size)), ...rows].map((cells, i) => {
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

/** Never so small that it could not be read. */
const headScale = (size: Points) => Math.max(HEAD_SCALE, Math.min(1, LEAST_HEAD / size));

const asHead = (cell: CellRequest, size: Points): CellRequest => ({
  ...cell,
  runs: cell.runs.map((run) => ({ ...run, bold: true, color: 'muted', scale: headScale(size) })),
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

/** Inches that the longest words of all columns have too little. */
const lackOfWidth = (
  request: TableRequest,
  total: number,
  size: Points,
  style: TypeStyle,
  context: DeckContext,
): number => {
  const lack = leastWidths(request, size, style, context).reduce((a, b) => a + b, 0) - total;
  return lack > 0.01 ? lack : 0;
};

const cellsOf = ({ header, rows }: TableRequest, column: number, size: Points): CellRequest[] =>
  [header.map((cell) => asHead(cell, size)), ...rows].flatMap((cells) => cells[column] ?? []);

/** What the longest word of each column takes. */
const leastWidths = (
  request: TableRequest,
  size: Points,
  style: TypeStyle,
  { theme, measure }: DeckContext,
): number[] =>
  request.header.map((_, column) => {
    const cells = cellsOf(request, column, size).filter(({ runs }) => runs.length > 0);
    if (cells.length === 0) return 2 * CELL_MARGIN.horizontal;
    const text = cutToFit({
      paragraphs: cells.map(({ runs }) => ({ runs: runs.map((run) => ({ ...run, bold: true })), level: 1 })),
      box: { w: inches(0.01), h: inches(1000) },
      levels: [{ ...style, sizes: [size], maxLines: 999 }],
      fonts: theme.fonts,
      measure,
    });
    return fitText(text).widest / USABLE + 2 * CELL_MARGIN.horizontal;
  });

/** What renderers set wider than it was measured. */
const USABLE = 0.99;

/** Columns of numbers get what they need; texts share the rest by what they would take, and no word is cut. */
const columnWidths = (
  request: TableRequest,
  total: number,
  size: Points,
  style: TypeStyle,
  context: DeckContext,
): number[] => {
  const wanted = wantedWidths(request, size, style, context);
  const sum = wanted.reduce((a, b) => a + b, 0);
  if (sum <= total) return wanted.map((width) => width + ((total - sum) * width) / sum);
  const longest = total / wanted.length;
  const fixed = wanted.map((width) => (width <= longest ? width : undefined));
  const kept = fixed.reduce<number>((a, b) => a + (b ?? 0), 0);
  const open = wanted.reduce((a, width, i) => a + (fixed[i] === undefined ? Math.sqrt(width) : 0), 0);
  const shared = wanted.map((width, i) => fixed[i] ?? ((total - kept) * Math.sqrt(width)) / open);
  return raised(shared, leastWidths(request, size, style, context));
};

/** Columns that are too narrow get what they need from those that have more than they need. */
const raised = (widths: readonly number[], least: readonly number[]): number[] => {
  const lack = widths.reduce((sum, width, i) => sum + Math.max(0, (least[i] ?? 0) - width), 0);
  const spare = widths.reduce((sum, width, i) => sum + Math.max(0, width - (least[i] ?? 0)), 0);
  if (lack === 0 || spare === 0) return [...widths];
  const given = Math.min(1, lack / spare);
  return widths.map((width, i) => {
    const own = least[i] ?? 0;
    return width < own
      ? width + ((own - width) * Math.min(lack, spare)) / lack
      : width - (width - own) * given;
  });
};

/** What each column would take on one line. */
const wantedWidths = (
  request: TableRequest,
  size: Points,
  style: TypeStyle,
  { theme, measure }: DeckContext,
): number[] => {
  const font = theme.fonts[style.font];
  const widthOf = ({ runs }: CellRequest) =>
    (measure(textOf(runs), { font, bold: true, italic: false }) * size * (runs[0]?.scale ?? 1)) / 72 +
    2 * CELL_MARGIN.horizontal +
    0.12;
  return request.header.map((_, column) => Math.max(...cellsOf(request, column, size).map(widthOf)));
};
