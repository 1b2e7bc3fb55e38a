/** What a figure states, as phrases are read, and in what a phrase may contradict it. */
import type { Against, Period } from '../../figures/period.ts';
import type { Quantity } from '../../figures/reading/quantities.ts';
import type { Bound } from '../../languages/reading/reading.ts';

/** What a figure states, in the terms in which phrases are read. */
export interface Stated {
  readonly value: number;
  /** The other end of a range. */
  readonly to: number | undefined;
  readonly unit: StatedUnit;
  readonly qualifier: Bound | undefined;
  /** In percent. */
  readonly growth: number | undefined;
  readonly against: Against;
  readonly period: Period;
  /** Whether its label tells of a fall or a loss, whose amounts are printed without sign. */
  readonly isFall: boolean;
}

export interface StatedUnit {
  /** The units of the reader that it is; empty where it is one of the content's own. */
  readonly units: readonly string[];
  /** Units that its words name anywhere: of yuan per tonne, yuan and tonnes. */
  readonly named: readonly string[];
  /** What its words multiply a value by: 1e8 for 亿元. */
  readonly factor: number;
}

export type Aspect =
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'growth'
  | 'direction'
  | 'comparison'
  | 'period'
  | 'digits';

export interface Disagreement {
  readonly aspect: Aspect;
  /** What was read instead, if one quantity was. */
  readonly read: Quantity | undefined;
}
