/** Series as charts take them: one name stands for a value at each time. */
import * as z from 'zod';
import { PERIOD_FORMS, parsePeriod } from '../../figures/period.ts';
import { inOrder, type Time } from '../../figures/series.ts';
import type { Text } from '../../figures/text.ts';
import type { ContentPath } from '../../problems.ts';
import type { ChartReader, FigureOrGap, NamedSeries } from '../kind.ts';

/** A series of the content, or with `.growth` what it has grown by at each time. */
export const seriesRef = z.string().regex(/^[A-Za-z][\w-]*(?:\.growth)?$/, 'Expected the name of a series');

/** A year is written like a number. */
const time = z
  .union([z.string(), z.int()], { error: `Expected a period: ${PERIOD_FORMS}` })
  .transform(String)
  .refine((value) => parsePeriod(value) !== undefined, `Expected a period: ${PERIOD_FORMS}`);

/** The times to show; all that a series has if not given. */
export const timesShape = { times: z.array(time).min(1).max(60).optional() };

export interface SeriesRow {
  readonly label: string;
  /** One for each time. */
  readonly values: readonly FigureOrGap[];
}

export interface SeriesTable {
  readonly times: readonly Time[];
  readonly rows: readonly SeriesRow[];
}

interface Wanted {
  readonly name: string;
  readonly path: ContentPath;
}

const GROWTH = '.growth';

/** The series side by side at the same times: a gap where one has no value. Names of no series are told. */
export const readTable = (
  wanted: readonly Wanted[],
  times: readonly Time[] | undefined,
  reader: ChartReader,
): SeriesTable => {
  const found = wanted.map(({ name, path }) => ({
    isGrowth: name.endsWith(GROWTH),
    series: reader.series(name.replace(GROWTH, ''), path),
  }));
  const shown = times ?? inOrder(found.flatMap(({ series }) => [...(series?.values.keys() ?? [])]));
  const rows = found.map(({ series, isGrowth }) => ({
    label: series?.label ?? '',
    values: shown.map((at) => {
      const id = series?.values.get(at) ?? null;
      return id === null || !isGrowth ? id : `${id}${GROWTH}`;
    }),
  }));
  for (const [i, at] of (times ?? []).entries())
    if (found.every(({ series }) => series && !series.values.has(at)))
      reader.tell(['times', i], 'unknown-time', `No series of the chart has a value of ${at}.`, known(found));
  return { times: shown, rows };
};

const known = (found: readonly { readonly series: NamedSeries | undefined }[]): string =>
  `They have ${inOrder(found.flatMap(({ series }) => [...(series?.values.keys() ?? [])])).join(', ')}.`;

/** `series: output` or `series: [output, exports]` as the names and where each stands. */
export const namesIn = (declared: string | readonly Text[] | undefined, key = 'series'): Wanted[] => {
  if (typeof declared === 'string') return [{ name: declared, path: [key] }];
  return (declared ?? []).map((name, i) => ({
    name: typeof name === 'string' ? name : '',
    path: [key, i],
  }));
};
