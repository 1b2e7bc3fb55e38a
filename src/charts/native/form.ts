/** What every form of chart gives for a program that draws it itself. */
import type { Layout, Scene } from '../layout/scene.ts';
import type { Claims } from './claims.ts';
import type { NativeFrame } from './native.ts';

/** Why no chart of a program's own says the same. */
export interface NotNative {
  readonly reason: string;
}

export interface FormFacts extends Scene {
  readonly layout: Layout;
  readonly claims: Claims;
  /** From the right to the left. */
  readonly isReversed: boolean;
  /** The alt text of the chart, or of one of its categories. */
  readonly describe: (category?: number) => string;
}

export type NativeForm = (facts: FormFacts) => readonly NativeFrame[] | NotNative;
