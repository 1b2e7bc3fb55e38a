/** What a text says with a number. */
import type { Against, Bound } from '../../languages/reading/reading.ts';
import type { Spread } from './lexicon.ts';
import type { Time } from './times.ts';

export type Direction = 'up' | 'down';

export interface Quantity extends Spread {
  /** As printed, with its sign, scale and unit. */
  readonly text: string;
  /** The number alone, with its scale but without sign and unit. */
  readonly number: Spread;
  /** Undefined where it is vague: hundreds of firms. */
  readonly value: number | undefined;
  /** The other end of a range. */
  readonly to: number | undefined;
  /** What else it may be read as: 450m is millions or metres. */
  readonly other: { readonly value: number; readonly units: readonly string[] } | undefined;
  /** The units that it may be in; empty where none is known. */
  readonly units: readonly string[];
  /** Empty for an exact number; several where the words leave it open. */
  readonly qualifiers: readonly Bound[];
  readonly sign: '-' | '+' | undefined;
  /** Of a loss, a deficit: what is printed without sign is below zero. */
  readonly isLoss: boolean;
  /** Hardly meant as a quantity: a word for one or none. */
  readonly isLoose: boolean;
  /** A share in words, which rounds: a third, one in six. */
  readonly isPart: boolean;
  /** The changes in percent that it may state; empty if it states none. */
  readonly rates: readonly number[];
  /** Of the change. */
  readonly direction: Direction | undefined;
  /** Something is only compared with it. */
  readonly isBase: boolean;
  /** With what the change is compared, as far as words tell. */
  readonly against: readonly Against[];
  readonly againstTimes: readonly Time[];
}
