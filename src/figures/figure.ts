/** A declared number with everything that makes it citable, resolved for one language. */
import type { ContentPath } from '../problems.ts';
import type { Against, Period } from './period.ts';

/** A target is never drawn or worded like an actual; a derived value carries a mark and its calculation. */
export type Status = 'reported' | 'target' | 'derived';

export interface Figure {
  readonly id: string;
  /** What is counted, in the deck's language, e.g. `Automotive exports`. */
  readonly label: string;
  /** Of a range the lower end. */
  readonly value: number;
  /** The upper end of a range. */
  readonly to?: number | undefined;
  /** A row of the unit table, e.g. `CNY`, `vehicle`, `percent`. */
  readonly unit: string;
  /** Words such as "over": the value is a bound, not an exact count. */
  readonly qualifier: 'over' | 'under' | 'about' | undefined;
  readonly period: Period;
  readonly status: Status;
  /** As a ratio: 0.223 is +22.3 %. */
  readonly growth: number | undefined;
  /** Of a target: the figure that says how far it has been reached. */
  readonly reached?: string | undefined;
  /** What growth is told against; the same period of the year before if not given. */
  readonly against?: Against | undefined;
  /** The most decimals shown, in the scale it is shown in; undefined shows the value as declared. */
  readonly decimals: number | undefined;
  /** The id of the source; a derived figure has the sources of what it is derived from. */
  readonly sources: readonly string[];
  readonly paragraph: number | undefined;
  /** How a derived value comes about, in words with the figures in it. */
  readonly calculation: string | undefined;
  readonly at: ContentPath;
}

/** The value, or both ends of a range. */
export const endsOf = ({ value, to }: Figure): readonly number[] =>
  to === undefined ? [value] : [value, to];
