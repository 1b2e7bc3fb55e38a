/** What every kind of page offers: a whole slide, or several, that a deck has by itself or on demand. */
import type * as z from 'zod';
import type { BlockReader } from '../blocks/kind.ts';
import type { Figure } from '../figures/figure.ts';
import type { DeckContext } from '../slides/context.ts';
import type { SlideDraft } from '../slides/draft.ts';
import type { DeckFacts } from './facts.ts';

export interface PageContext extends DeckContext {
  /** The number of the slide on which a section begins; known once all others are laid out. */
  readonly startOf: (sectionId: string) => number | undefined;
}

export interface PageKind<Declared, Content> {
  /** What the article says of it under its key; a page without one is made of the article's facts alone. */
  readonly schema: z.ZodType<Declared> | undefined;
  read(declared: Declared, reader: BlockReader): Content;
  figures(content: Content): readonly Figure[];
  /** No slide where there is nothing to show. */
  layOut(content: Content | undefined, facts: DeckFacts, context: PageContext): readonly SlideDraft[];
}

/** A page with what the article says of it. */
export interface Page {
  readonly figures: readonly Figure[];
  layOut(facts: DeckFacts, context: PageContext): readonly SlideDraft[];
}

/** A kind whose content only itself knows. */
export interface DefinedPage<Declared> {
  readonly schema: z.ZodType<Declared> | undefined;
  read(declared: Declared | undefined, reader: BlockReader): Page;
}

export const definePage = <Declared, Content>(kind: PageKind<Declared, Content>): DefinedPage<Declared> => ({
  schema: kind.schema,
  read: (declared, reader) => {
    const content = declared === undefined ? undefined : kind.read(declared, reader);
    return {
      figures: content === undefined ? [] : kind.figures(content),
      layOut: (facts, context) => kind.layOut(content, facts, context),
    };
  },
});
