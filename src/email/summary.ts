/** What the mail says of a deck: nothing but what its slides say, so that every number in it comes from a figure. */
import { type Deck, type Slide, type SlideShape, singleShapes, type TextShape } from '../slides/slide.ts';
import { plainText } from '../text/runs.ts';
import type { TextRole } from '../text/styles.ts';

export interface Summary {
  readonly title: string;
  readonly subtitle: string;
  /** The recipient if there is one, the occasion and the issuer, a line each. */
  readonly occasion: readonly string[];
  /** What the sections conclude. */
  readonly messages: readonly string[];
  readonly figuresTitle: string;
  /** The number first, then what it counts: `23 billion yuan`, `Automotive exports`, `Q1–Q3 2024`. */
  readonly figures: readonly (readonly string[])[];
  readonly source: string;
}

export const summarize = ({ slides, title }: Deck): Summary => {
  const pages = (kind: string) => slides.filter((slide) => slide.kind === kind);
  const [cover] = pages('cover');
  const [key] = pages('keyFigures');
  const cited = [...slides].reverse().find((slide) => textsOf(slide.shapes, 'source').length > 0);
  return {
    title,
    subtitle: say(cover, 'coverSubtitle')[0] ?? '',
    occasion: say(cover, 'coverRecipient', 'coverMeta', 'coverSeries'),
    messages: pages('section').map((slide) => slide.title),
    figuresTitle: say(key, 'kicker')[0] ?? key?.title ?? '',
    figures: (key?.shapes ?? []).flatMap(figureOf),
    source: say(cited, 'source')[0] ?? '',
  };
};

const roleOf = ({ levels }: TextShape): TextRole | undefined => levels[0]?.role;

const isText = (shape: SlideShape): shape is TextShape => shape.kind === 'text';

const textsOf = (shapes: readonly SlideShape[], role: TextRole): TextShape[] =>
  singleShapes(shapes)
    .filter(isText)
    .filter((shape) => roleOf(shape) === role);

/** The paragraphs of a slide's texts of some roles, in the order of the roles. */
const say = (slide: Slide | undefined, ...roles: readonly TextRole[]): string[] =>
  roles
    .flatMap((role) => textsOf(slide?.shapes ?? [], role))
    .flatMap(({ paragraphs }) => paragraphs.map(plainText));

/** The roles of a number that stands for itself. */
const FIGURES: readonly (TextRole | undefined)[] = ['tileFigure', 'heroFigure', 'statementFigure', 'figure'];

/** The texts of a tile, its number first; nothing for what is no tile. */
const figureOf = (shape: SlideShape): string[][] => {
  const texts = singleShapes([shape]).filter(isText);
  const numbers = texts.filter((text) => FIGURES.includes(roleOf(text)));
  if (numbers.length === 0) return [];
  const others = texts.filter((text) => !numbers.includes(text));
  const lines = [...numbers, ...others].flatMap(({ paragraphs }) => paragraphs.map(plainText));
  return [lines.map((line) => line.replaceAll('\u00a0', ' ')).filter(Boolean)];
};
