/** Between charts and their workbooks: formulas, what they had come to, and the cells are of one sheet. */
import type { Check } from '../opened.ts';
import type { CachedRange } from './data.ts';
import type { WorkbookData } from './workbook-data.ts';

/** `Data!$B$2:$B$5`: one column, or one cell. */
const FORMULA = /^([A-Za-z0-9]+)!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/;

/** The cells of a formula in their order, or undefined for one of another form. */
const cellsOf = (
  formula: string,
): { readonly sheet: string; readonly cells: readonly string[] } | undefined => {
  const [, sheet, column, from, lastColumn = column, to = from] = FORMULA.exec(formula) ?? [];
  if (sheet === undefined || column !== lastColumn) return undefined;
  const [first, last] = [Number(from), Number(to)];
  const cells = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${column}${first + i}`);
  return { sheet, cells };
};

export const checkChartData: Check = ({ parts, related }) =>
  [...parts.values()].flatMap(({ name, chart }) => {
    if (!chart) return [];
    const workbook = parts.get(related(name, 'package') ?? '')?.workbook;
    const uneven = chart.counts.filter((counts) => new Set(counts).size > 1);
    return [
      ...uneven.map(() => `${name} has a series whose names and values are not as many.`),
      ...(workbook
        ? chart.ranges.flatMap((range) => findRangeFaults(range, workbook).map((what) => `${name} ${what}.`))
        : []),
    ];
  });

const findRangeFaults = (
  { formula, count, values }: CachedRange,
  { sheets, cells }: WorkbookData,
): readonly string[] => {
  const range = cellsOf(formula);
  if (!range) return [`names its cells by ${formula || 'nothing'}`];
  if (!sheets.includes(range.sheet)) return [`names the sheet ${range.sheet}, which its workbook lacks`];
  if (range.cells.length !== count)
    return [`has ${count} points of the ${range.cells.length} cells of ${formula}`];
  return range.cells.flatMap((cell, i) =>
    cells.get(cell) === values.get(i)
      ? []
      : [`says ${values.get(i) ?? 'nothing'} of ${cell}, which is ${cells.get(cell) ?? 'empty'}`],
  );
};
