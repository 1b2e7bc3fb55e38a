/** What every kind of page and block is told of the deck that it is laid out for. */
import type { Theme } from '../brand/theme.ts';
import type { Figure } from '../figures/figure.ts';
import type { Period } from '../figures/period.ts';
import type { Words } from '../figures/words.ts';
import type { Locate } from '../formats/yaml.ts';
import type { Direction } from '../text/direction.ts';
import type { Measure } from '../text/measure.ts';
import type { TypeScale } from '../text/styles.ts';

export interface DeckContext {
  readonly theme: Theme;
  /** The theme's scale as the deck's language sets it. */
  readonly type: TypeScale;
  readonly measure: Measure;
  readonly words: Words;
  readonly language: string;
  readonly direction: Direction;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Who published a figure, and where; `People's Daily, para. 13`. */
  readonly sourceOf: (figure: Figure) => string;
  /** When the deck is shown. */
  readonly date: Period | undefined;
  /** Makes a problem of the content at a path. */
  readonly locate: Locate;
}
