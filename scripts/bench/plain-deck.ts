/** One of our laid-out decks as the data that the plain script and the Markdown are made of: the same words and values. */
import type { Article } from '../../src/article/article.ts';
import type { ArticleContent } from '../../src/article/schema.ts';
import type { Deck, Slide, SlideShape } from '../../src/slides/slide.ts';
import { plainText } from '../../src/text/runs.ts';
import { type PlainChart, toPlainChart } from './plain-chart.ts';

export interface PlainSlide {
  readonly title: string;
  readonly kicker?: string | undefined;
  readonly points?: readonly string[] | undefined;
  /** The lines of each tile. */
  readonly tiles?: readonly (readonly string[])[] | undefined;
  readonly chart?: PlainChart | undefined;
  readonly table?: readonly (readonly string[])[] | undefined;
  readonly method?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly notes?: readonly string[] | undefined;
}

export interface PlainDeck {
  readonly title: string;
  readonly slides: readonly PlainSlide[];
}

/** An article as it was read, and as it was typed. */
export interface Source {
  readonly article: Article;
  readonly content: ArticleContent;
}

export const toPlainDeck = (source: Source, deck: Deck): PlainDeck => ({
  title: deck.title,
  slides: deck.slides.map((slide) => toPlainSlide(slide, source)),
});

const toPlainSlide = (slide: Slide, source: Source): PlainSlide => {
  const { shapes } = slide;
  const table = shapes.find((shape) => shape.kind === 'table');
  const points = shapes.flatMap((shape) =>
    shape.kind === 'text' && !FRAME.includes(shape.name) ? shape.paragraphs.map(plainText) : [],
  );
  const tiles = shapes.flatMap((shape) =>
    shape.kind === 'group' && slide.kind !== 'cover'
      ? [shape.shapes.flatMap((own) => (own.kind === 'text' ? own.paragraphs.map(plainText) : []))]
      : [],
  );
  return {
    title: slide.title,
    kicker: textsOf(shapes, 'kicker')[0],
    points: unlessEmpty(points),
    tiles: unlessEmpty(tiles),
    chart: chartOf(slide, source),
    table: table?.rows.map((row) => row.map(({ paragraph }) => plainText(paragraph))),
    method: unlessEmpty(textsOf(shapes, 'method')),
    source: textsOf(shapes, 'source')[0],
    notes: unlessEmpty(slide.notes.map(plainText)),
  };
};

/** What is shown elsewhere. */
const FRAME = ['title', 'kicker', 'source', 'method', 'chart title'];

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const textsOf = (shapes: readonly SlideShape[], name: string): string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.name === name ? shape.paragraphs.map(plainText) : [],
  );

const chartOf = (slide: Slide, { article, content }: Source): PlainChart | undefined => {
  const picture = slide.shapes.find((shape) => shape.kind === 'picture');
  const declared = content.sections.find(({ id }) => id === slide.id)?.chart;
  const chart = article.charts[typeof declared === 'string' ? declared : ''];

  return picture && chart && toPlainChart(chart, picture.alt, article);
};
