/** What pages are told of the content: everything that has been read, in the deck's language. */
import type { Block } from '../blocks/kind.ts';
import type { Figure } from '../figures/figure.ts';
import type { Period } from '../figures/period.ts';
import type { RichText } from '../figures/rich-text.ts';
import type { Source } from '../figures/source.ts';
import type { ContentPath } from '../problems.ts';
import type { Run } from '../text/runs.ts';

/** What happens to a section whose content does not fit. */
export const OVERFLOWS = ['shrink', 'split', 'error'] as const;
export type Overflow = (typeof OVERFLOWS)[number];

/** Sections that belong together, with what a divider says before them. */
export interface Part {
  readonly name: RichText;
  readonly message: RichText | undefined;
}

export interface Section {
  readonly id: string;
  /** The part of the deck that it belongs to. */
  readonly part: Part | undefined;
  /** What the section is called. */
  readonly topic: RichText;
  /** The topic where it is no repetition of the message. */
  readonly kicker: RichText | undefined;
  readonly message: RichText;
  readonly blocks: readonly Block[];
  /** The look that it asks for. */
  readonly layout: string | undefined;
  readonly overflow: Overflow | undefined;
  readonly notes: readonly (readonly Run[])[];
  /** In one's own words: a source is cited for its figures only. */
  readonly own: boolean;
  readonly at: ContentPath;
}

export interface DeckFacts {
  readonly title: RichText;
  readonly subtitle: RichText | undefined;
  readonly organisation: string;
  readonly date: Period | undefined;
  readonly recipient: RichText | undefined;
  readonly event: { readonly name: RichText; readonly place: RichText; readonly date: Period } | undefined;
  readonly sources: ReadonlyMap<string, Source>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly misprints: readonly RichText[];
  readonly method: readonly RichText[];
  readonly opening: Section | undefined;
  readonly sections: readonly Section[];
  /** Whether each part begins with a divider; long decks have them if nothing is said. */
  readonly dividers: boolean | undefined;
  /** Of sections that do not say it themselves. */
  readonly overflow: Overflow;
}
