/** What is known of a series once its values are figures of their own. */

import type { Time } from '../figures/series.ts';
import type { Text } from '../figures/text.ts';

/** Twenty years of months. */
export const MOST_VALUES = 240;

/** What a value says, as null does, that is still to come. */
export const NOT_YET_REPORTED = 'not yet reported';

export type AllSeries = Readonly<Record<string, SeriesFacts>>;

export interface SeriesFacts {
  readonly label: Text;
  /** From the earliest to the latest: the figure's id, or null where the value is missing. */
  readonly values: ReadonlyMap<Time, string | null>;
}

export interface Member {
  readonly name: string;
  readonly time: Time;
}

/** By the id of a figure, the series that it is a value of. */
export const seriesOfMembers = (series: AllSeries): ReadonlyMap<string, Member> =>
  new Map(
    Object.entries(series).flatMap(([name, { values }]) =>
      [...values].flatMap(([time, id]) => (id === null ? [] : [[id, { name, time }] as const])),
    ),
  );
