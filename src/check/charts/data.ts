/** What a chart says of its cells, and what its workbook holds: the same in both. */
import { attribute, child, type Element, within } from '../../formats/xml.ts';

/** A formula of a chart, and what it had come to: by the place of each point, from 0. */
export interface CachedRange {
  readonly formula: string;
  readonly count: number;
  readonly values: ReadonlyMap<number, string>;
}

/** What the check between a chart and its workbook needs of either. */
export interface ChartData {
  readonly ranges: readonly CachedRange[];
  /** By series, how many points each of its ranges has. */
  readonly counts: readonly (readonly number[])[];
}

export const readChartData = (root: Element): ChartData => ({
  ranges: ['c:strRef', 'c:numRef', 'c15:datalabelsRange'].flatMap((name) =>
    within(root, name).map(readRange),
  ),
  counts: within(root, 'c:ser').map((series) =>
    ['c:cat', 'c:val', 'c:xVal', 'c:yVal', 'c:bubbleSize']
      .flatMap((name) => child(series, name) ?? [])
      .flatMap((data) => within(data, 'c:ptCount'))
      .map((count) => Number(attribute(count, 'val'))),
  ),
});

const readRange = (reference: Element): CachedRange => ({
  formula: (child(reference, 'c:f') ?? child(reference, 'c15:f'))?.text ?? '',
  count: Number(attribute(within(reference, 'c:ptCount')[0], 'val')),
  values: new Map(
    within(reference, 'c:pt').map((point) => [
      Number(attribute(point, 'idx')),
      child(point, 'c:v')?.text ?? '',
    ]),
  ),
});
