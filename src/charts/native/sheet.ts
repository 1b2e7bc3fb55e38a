/** The sheet behind a native chart: a row for each category, a column for each series, and where each value comes from. */
import type { Figure } from '../../figures/figure.ts';
import type { ChartContext } from '../kind.ts';
import type { PlanValue } from '../plan.ts';
import { shownFigure } from '../planning/figures.ts';

/** What stands behind a value, in the words of the deck's language. */
export interface Origin {
  readonly figure: string;
  /** As declared, in its own unit. */
  readonly value: number;
  readonly unit: string;
  readonly period: string;
  readonly status: string;
  readonly source: string;
}

export type Cell = string | number | null;

export interface SheetColumn {
  /** Of its table: no two are alike, none is empty. */
  readonly header: string;
  readonly cells: readonly Cell[];
  /** How its numbers are shown. */
  readonly code?: string;
  readonly origins?: readonly (Origin | undefined)[];
  /** Of cells that say what another column of their row says: that column. */
  readonly copies?: readonly (number | undefined)[];
}

export interface Sheet {
  readonly columns: readonly SheetColumn[];
  /** The headings of the origins, in their order. */
  readonly headings: readonly [string, string, string, string, string, string];
}

export const originOf = (ref: string | undefined, context: ChartContext): Origin | undefined => {
  const figure = shownFigure(ref ?? null, context);
  if (!figure) return undefined;
  const { words } = context;
  return {
    figure: figure.label,
    value: figure.value,
    unit: figure.unit,
    period: words.shortPeriod(figure.period),
    status: statusOf(figure, context),
    source: context.sourceOf?.(figure) ?? figure.sources.join(words.phrase('semicolon')),
  };
};

/** Of what lies between two figures: the calculation tells both. */
export const differenceOf = (
  [before, after]: readonly [string, string],
  context: ChartContext,
): Origin | undefined => {
  const [a, b] = [shownFigure(before, context), shownFigure(after, context)];
  const origin = originOf(after, context);
  if (!a || !b || !origin) return undefined;
  const { words } = context;
  const calculation = `${words.unmarked(b)} − ${words.unmarked(a)}`;
  return {
    ...origin,
    value: b.value - a.value,
    period: `${words.shortPeriod(a.period)} → ${words.shortPeriod(b.period)}`,
    status: statusOf({ ...b, status: 'derived', calculation }, context),
  };
};

const statusOf = ({ status, calculation }: Figure, { words }: ChartContext): string => {
  if (status === 'target') return words.phrase('target');
  if (status === 'reported') return words.phrase('reported');
  return [words.phrase('derived'), calculation ?? '']
    .filter((part) => part !== '')
    .join(words.phrase('colon'));
};

const SPACE = ' ';

/** The first column, whose heading PowerPoint too leaves blank. */
export const nameColumn = (cells: readonly Cell[], code?: string): SheetColumn => ({
  header: SPACE,
  // A cell without a text is empty.
  cells: cells.map((cell) => (cell === '' ? null : cell)),
  ...(code === undefined ? {} : { code }),
});

/** The values of a series, with what stands behind each. */
export const valueColumn = (
  header: string,
  values: readonly PlanValue[],
  context: ChartContext,
  code = 'General',
): SheetColumn => ({
  header,
  cells: values.map(({ value }) => value),
  code,
  origins: values.map(({ figure }) => originOf(figure, context)),
});

export const toSheet = (columns: readonly SheetColumn[], { words }: ChartContext): Sheet => {
  const headers = new Set<string>();
  return {
    columns: columns.map((column) => ({ ...column, header: apart(column.header, headers) })),
    headings: [
      words.phrase('figure'),
      words.phrase('value'),
      words.phrase('unit'),
      words.phrase('period'),
      words.phrase('status'),
      words.phrase('source'),
    ],
  };
};

/** A table's headings differ, whatever their case. */
const apart = (wanted: string, taken: Set<string>): string => {
  const name = wanted === '' ? '–' : wanted;
  let header = name;
  for (let count = 2; taken.has(header.toLowerCase()); count++) header = `${name} (${count})`;
  taken.add(header.toLowerCase());
  return header;
};

/** The name of a series, or what all its figures are called, or the chart's title. */
export const headerOf = (
  { name, values }: { readonly name: string; readonly values: readonly PlanValue[] },
  { title }: { readonly title: string },
  context: ChartContext,
): string => {
  if (name !== '') return name;
  const labels = new Set(values.flatMap(({ figure }) => shownFigure(figure ?? null, context)?.label ?? []));
  const periods = new Set(values.flatMap(({ period }) => period ?? []));
  const [label = title] = labels;
  const [period = title] = periods;
  if (labels.size === 1) return label;
  return periods.size === 1 ? period : title;
};
