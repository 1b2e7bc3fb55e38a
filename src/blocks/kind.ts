/** What every kind of block offers: something that a section shows, beside others or alone. */
import type * as z from 'zod';
import type { Chart } from '../charts/kinds.ts';
import type { Figure } from '../figures/figure.ts';
import type { RichText } from '../figures/rich-text.ts';
import type { Text } from '../figures/text.ts';
import type { Box } from '../geometry.ts';
import type { ContentPath, Problem } from '../problems.ts';
import type { DeckContext } from '../slides/context.ts';
import type { LayoutArt, Placeholder, SlideShape } from '../slides/slide.ts';

/** Reads the parts of a block: texts in the deck's language, figures, files; what is wrong with them is told. */
export interface BlockReader {
  readonly at: ContentPath;
  /** A text with emphasis, links and figures. */
  rich(text: Text, path: ContentPath): RichText;
  /** A plain text, whose numbers come from figures too. */
  plain(text: Text, path: ContentPath): string;
  /** Undefined, and told, if there is none. */
  figure(id: string, path: ContentPath): Figure | undefined;
  chart(id: string, path: ContentPath): Chart | undefined;
  /** The absolute path of a file of the content. */
  file(name: string, path: ContentPath): string | undefined;
  tell(path: ContentPath, code: string, message: string, hint: string): void;
}

/** What a block is told of its slide. */
export interface BlockContext extends DeckContext {
  /** The section's `layout`, if it names one. */
  readonly layout: string | undefined;
  /** What stands beside it: a block that is not alone has less room, and repeats nothing. */
  readonly beside: readonly string[];
  /** Whether the area reaches the edge of the slide, so that a panel may bleed. */
  readonly bleeds: boolean;
  /** A look that the slides before have had too often; another one is taken where there is one. */
  readonly avoid: string | undefined;
}

export interface BlockLayout {
  /** What the layout is called for it, e.g. `Cards 4`; also the look that neighbours are told apart by. */
  readonly look: string;
  readonly placeholders: readonly Placeholder[];
  readonly art: readonly LayoutArt[];
  /** In reading order. */
  readonly shapes: readonly SlideShape[];
  readonly problems: readonly Problem[];
  /** Figures that it shows beside those that its content names, and whether it shows a value that it has derived itself. */
  readonly added?: Added;
}

export interface Added {
  readonly figures: readonly Figure[];
  readonly derived: boolean;
}

export interface BlockKind<Declared, Content> {
  /** As YAML declares it, its texts still in every language. */
  readonly schema: z.ZodType<Declared>;
  read(declared: Declared, reader: BlockReader): Content;
  /** Every figure that it shows, in reading order. */
  figures(content: Content): readonly Figure[];
  layOut(content: Content, area: Box, context: BlockContext): BlockLayout;
  /** Ways to spread the content over several slides, the best first; none for a kind that is shown whole. */
  splits?(content: Content): Iterable<readonly Content[]>;
  /** Names that a section may give as its `layout` to choose among the looks of this kind. */
  readonly layouts?: readonly string[];
  /** The kinds that its page has room for beside it. */
  readonly hosts?: readonly string[];
  /** Set for a kind that takes the whole slide, title included; undefined where it stands below a title after all. */
  readonly page?: PageOfBlock<Content>;
}

/** A block that is the slide: it says which layout and lays out the title too. */
export interface SlideOfBlock extends BlockLayout {
  readonly background: LayoutBackground;
}
export type LayoutBackground = 'background' | 'deep' | 'hero' | 'tile';

/** What a section says beside its blocks. */
export interface SectionHead {
  readonly message: RichText;
  readonly topic: RichText | undefined;
  /** The source line. */
  readonly source: { readonly text: string; readonly at: ContentPath } | undefined;
  readonly place: { readonly index: number | undefined; readonly count: number };
}

export type PageOfBlock<Content> = (
  content: Content,
  head: SectionHead,
  context: BlockContext,
  others: readonly Block[],
) => SlideOfBlock | undefined;

/** A block of a section that has been read, whatever its kind. */
export interface Block {
  readonly key: string;
  readonly at: ContentPath;
  readonly figures: readonly Figure[];
  layOut(area: Box, context: BlockContext): BlockLayout;
  /** Ways to spread it over several slides, the best first. */
  splits(): Iterable<readonly Block[]>;
  /** Undefined for a kind that stands below a title like others. */
  readonly page:
    | ((head: SectionHead, context: BlockContext, others: readonly Block[]) => SlideOfBlock | undefined)
    | undefined;
  readonly layouts: readonly string[];
}

/** A kind whose content only itself knows. */
export interface DefinedBlock<Declared> {
  readonly schema: z.ZodType<Declared>;
  read(key: string, declared: Declared, reader: BlockReader): Block;
}

export const defineBlock = <Declared, Content>(
  kind: BlockKind<Declared, Content>,
): DefinedBlock<Declared> => ({
  schema: kind.schema,
  read: (key, declared, reader) => toBlock(kind, key, reader.at, kind.read(declared, reader)),
});

const toBlock = <Declared, Content>(
  kind: BlockKind<Declared, Content>,
  key: string,
  at: ContentPath,
  content: Content,
): Block => {
  const { page } = kind;
  return {
    key,
    at,
    figures: kind.figures(content),
    layOut: (area, context) => kind.layOut(content, area, context),
    *splits() {
      for (const parts of kind.splits?.(content) ?? [])
        yield parts.map((part) => toBlock(kind, key, at, part));
    },
    layouts: kind.layouts ?? [],
    page:
      page &&
      ((head, context, others) =>
        others.every((other) => kind.hosts?.includes(other.key))
          ? page(content, head, context, others)
          : undefined),
  };
};
