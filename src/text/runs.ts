/** Text as a slide holds it: paragraphs of runs. */
import type { ThemeColor } from '../brand/roles.ts';

export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** http(s) or mailto only. */
  readonly href?: string;
  /** Its size as a share of its paragraph's, such as that of a unit beside its number. */
  readonly scale?: number;
  /** Its paragraph's if not given. */
  readonly color?: ThemeColor;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** The outline level, 1 to 5: its look comes from the placeholder's style for that level. */
  readonly level: number;
}

export const textOf = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

export const plainText = ({ runs }: Paragraph) => textOf(runs);

export const paragraph = (text: string, level = 1): Paragraph => ({ runs: [{ text }], level });

/** In points, to the half point that Office counts in. */
export const sizeOfRun = ({ scale = 1 }: Run, size: number): number =>
  scale === 1 ? size : Math.round(size * scale * 2) / 2;
