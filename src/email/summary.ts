/** What the mail says of a deck: nothing but what its slides say, so that every number in it comes from a figure. */
import type { Deck, Slide } from '../deck/slide.ts';
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
  const [cover, ...others] = slides;
  const key = others.find(({ id }) => id === 'key-figures');
  const sections = others.filter(({ id }) => id !== 'key-figures' && !/^sources(?:-\d+)?$/.test(id));
  return {
    title,
    subtitle: textsOf(cover, 'subtitle')[0] ?? '',
    occasion: [...textsOf(cover, 'recipient'), ...textsOf(cover, 'occasion')],
    messages: sections.map((slide) => slide.title),
    figuresTitle: textsOf(key, 'kicker')[0] ?? '',
    figures: (key?.shapes ?? [])
      .filter(({ placeholder }) => placeholder.startsWith('figure '))
      .map(({ placeholder }) => textsOf(key, placeholder)),
    source: textsOf(others.at(-1), 'source')[0] ?? '',
  };
};

/** The paragraphs of a placeholder. */
const textsOf = (slide: Slide | undefined, placeholder: string): string[] =>
  (slide?.shapes ?? []).flatMap((shape) =>
    shape.kind === 'text' && shape.placeholder === placeholder ? shape.paragraphs.map(plainText) : [],
  );
