/** Where figures come from. */
import type { Period } from './period.ts';

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: Period;
  readonly url: string | undefined;
}
