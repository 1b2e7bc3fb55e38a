/** What the mail says of a deck: nothing but what its slides say, so that every number in it comes from a figure. */
import type { Deck, GroupShape, Slide } from '../slides/slide.ts';
import { plainText } from '../text/runs.ts';

export interface Summary {
  readonly title: string;
  readonly subtitle: string;
  /** The recipient if there is one, the occasion and the issuer, a line each. */
  readonly occasion: readonly string[];
  /** What the sections conclude. */
  readonly messages: readonly string[];
  readonly figuresTitle: string;
  /** `23 billion`, `yuan · +22.3%`, `Automotive exports · Q1–Q3 2024`. */
  readonly figures: readonly (readonly string[])[];
  readonly source: string;
}

export const summarize = ({ slides, title }: Deck): Summary => {
  const of = (kind: string) => slides.find((slide) => slide.kind === kind);
  const [cover, key] = [of('cover'), of('keyFigures')];
  const cited = slides.flatMap((slide) => textsOf(slide, 'source'));
  return {
    title,
    subtitle: textsOf(cover, 'subtitle')[0] ?? '',
    occasion: ['recipient', 'occasion', 'series', 'date'].flatMap((role) => textsOf(cover, role)),
    messages: slides.filter(({ kind }) => kind === 'section').map((slide) => slide.title),
    figuresTitle: textsOf(key, 'kicker')[0] ?? key?.title ?? '',
    figures: (key?.shapes ?? []).flatMap((shape) => (shape.kind === 'group' ? [linesOf(shape)] : [])),
    source: cited[0] ?? '',
  };
};

/** A tile as a person would say it: the number, then what it is of. */
const linesOf = ({ shapes }: GroupShape): string[] => {
  const [label = '', number = '', ...rest] = shapes.flatMap((shape) =>
    shape.kind === 'text' ? shape.paragraphs.map(plainText) : [],
  );
  return [number, label, ...rest].map((text) => text.replaceAll('\u00a0', ' '));
};

/** The paragraphs of the texts of a role. */
const textsOf = (slide: Slide | undefined, role: string): string[] =>
  (slide?.shapes ?? []).flatMap((shape) =>
    shape.kind === 'text' && shape.name === role ? shape.paragraphs.map(plainText) : [],
  );
