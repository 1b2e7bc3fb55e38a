/** Where a deck says a figure: sentences, charts, and what else shows it, each with its slide. */
import type { Article } from '../article/article.ts';
import type { WrittenText } from '../article/texts.ts';
import { chartFigureIds } from '../charts/kinds.ts';
import { findSlide } from '../preview/find-slide.ts';
import type { ContentPath } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';

export interface Mention {
  readonly kind: 'text' | 'chart' | 'block';
  /** A sentence as typed, or the title of a chart. */
  readonly says: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** From 1; undefined where no slide could be laid out, or none shows it. */
  readonly slide?: number;
}

export interface Told {
  readonly article: Article;
  readonly texts: readonly WrittenText[];
  readonly sections: unknown;
  /** Undefined where it could not be laid out. */
  readonly deck: Deck | undefined;
}

/** By the id of a figure. */
export const createMentions = ({ article, texts, sections, deck }: Told) => {
  const placed = (kind: Mention['kind'], says: string, path: ContentPath, slidePath = path): Mention => {
    const { file, line, column } = article.problem(path, '', '');
    const slide = deck && findSlide(article.problem(slidePath, '', ''), deck.slides);
    return {
      kind,
      says,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(slide === undefined ? {} : { slide: slide + 1 }),
    };
  };
  return (id: string): Mention[] => [
    ...texts
      .filter(({ figures }) => figures.some((figure) => figure.id === id))
      .map(({ written, at }) => placed('text', written, at)),
    ...Object.entries(article.charts)
      .filter(([, chart]) => chartFigureIds(chart).includes(id))
      .flatMap(([name, chart]) => {
        const shown = pathsTo(name, sections).filter(
          (path) => path.includes('chart') || path.includes('charts'),
        );
        const places = shown.length > 0 ? shown : [['charts', name]];
        return places.map((path) => placed('chart', chart.title, ['charts', name], path));
      }),
    ...pathsTo(id, sections).map((path) => placed('block', id, path)),
  ];
};

/** Where in plain data a string stands. */
const pathsTo = (text: string, data: unknown): ContentPath[] => {
  if (data === text) return [[]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    pathsTo(text, value).map((path) => [Array.isArray(data) ? Number(key) : key, ...path]),
  );
};
