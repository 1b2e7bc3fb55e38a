/** One of our laid-out decks as the data that the plain script and the Markdown are made of: the same words and values. */
import type { Article } from '../../src/article/article.ts';
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

export const toPlainDeck = (article: Article, deck: Deck): PlainDeck => ({
  title: deck.title,
  slides: deck.slides.map((slide) => toPlainSlide(slide, article)),
});

const toPlainSlide = (slide: Slide, article: Article): PlainSlide => {
  const { shapes } = slide;
  const table = shapes.find((shape) => shape.kind === 'table');
  const points = ['points', 'subtitle', 'occasion'].flatMap((name) => textsOf(shapes, name));
  const tiles = [1, 2, 3, 4].map((i) => textsOf(shapes, `figure ${i}`)).filter(({ length }) => length > 0);
  return {
    title: slide.title,
    kicker: textsOf(shapes, 'kicker')[0],
    points: unlessEmpty(points),
    tiles: unlessEmpty(tiles),
    chart: chartOf(slide, article),
    table: table?.rows.map((row) => row.map(({ paragraph }) => plainText(paragraph))),
    method: unlessEmpty(textsOf(shapes, 'method')),
    source: textsOf(shapes, 'source')[0],
    notes: unlessEmpty(slide.notes.map(plainText)),
  };
};

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const textsOf = (shapes: readonly SlideShape[], placeholder: string): string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.placeholder === placeholder ? shape.paragraphs.map(plainText) : [],
  );

const chartOf = (slide: Slide, article: Article): PlainChart | undefined => {
  const picture = slide.shapes.find((shape) => shape.kind === 'picture');
  const chart = article.charts[article.sections.find(({ id }) => id === slide.id)?.chart ?? ''];
  return picture && chart && toPlainChart(chart, picture.alt, article);
};
