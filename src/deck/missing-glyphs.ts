/** What no font here can show: the deck opens well where its readers have such fonts, and all else shows boxes. */
import type { Locate } from '../formats/yaml.ts';
import type { ContentPath, Problem } from '../problems.ts';
import { type Deck, type SingleShape, type Slide, singleShapes } from '../slides/slide.ts';
import { nameFonts } from '../text/added-fonts.ts';
import { missingIn } from '../text/faces.ts';
import { type Paragraph, plainText } from '../text/runs.ts';
import { type FontRole, styleOfLevel, type TextStyle } from '../text/styles.ts';

interface ShownText {
  readonly text: string;
  readonly font: FontRole;
  readonly at: ContentPath;
}

/** A warning for every text of the slides and their notes with such characters. */
export const findMissingGlyphs = ({ slides, theme }: Deck, locate: Locate): Problem[] =>
  slides.flatMap(textsOf).flatMap(({ text, font, at }) => {
    const missing = missingIn(text, theme.fonts[font]);
    if (missing.length === 0) return [];
    const shown = missing.slice(0, MOST_TOLD).map((character) => `“${character}”`);
    const message = `No font here has ${shown.join(', ')}${missing.length > MOST_TOLD ? ', …' : ''}, found in “${text.slice(0, LONGEST)}”: PDF, pictures and web pages show boxes for it.`;
    return [locate(at, 'missing-glyph', message, nameFonts(missing.join('')), 'warning')];
  });

const MOST_TOLD = 6;
const LONGEST = 60;

const textsOf = ({ shapes, notes }: Slide): ShownText[] => {
  const at = shapes[0]?.at ?? [];
  return [
    ...singleShapes(shapes).flatMap(textsOfShape),
    ...notes.map((paragraph) => ({
      text: plainText(paragraph),
      font: 'body' as const,
      at: [...at.slice(0, -1), 'notes'],
    })),
  ];
};

const textsOfShape = (shape: SingleShape): ShownText[] => {
  if (shape.kind === 'text')
    return shape.paragraphs.map((paragraph, i) =>
      textOfParagraph(paragraph, shape.levels, shape.list ? [...shape.at, i] : shape.at),
    );
  if (shape.kind === 'table')
    return shape.rows.flat().map(({ paragraph }) => textOfParagraph(paragraph, shape.levels, shape.at));
  return [];
};

const textOfParagraph = (paragraph: Paragraph, levels: readonly TextStyle[], at: ContentPath): ShownText => ({
  text: plainText(paragraph),
  font: styleOfLevel(levels, paragraph.level).font,
  at,
});
