/** A text of the content as it is shown: its runs, where it stands, and the figures that it mentions. */
import type { ContentPath } from '../problems.ts';
import type { Run } from '../text/runs.ts';
import type { Figure } from './figure.ts';

export interface RichText {
  readonly runs: readonly Run[];
  readonly at: ContentPath;
  /** The figures it mentions. */
  readonly figures: readonly Figure[];
}
