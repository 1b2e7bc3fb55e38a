/** Whether a page holds every text of the slide it was made from. */
import { type Slide, singleShapes } from '../src/slides/slide.ts';
import { hasRightToLeft } from '../src/text/direction.ts';
import { plainText } from '../src/text/runs.ts';

const squeeze = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b\p{Bidi_Control}]+/gu, '');

/** All texts of a slide as a reader sees them. */
const textsOf = (slide: Pick<Slide, 'shapes'>): string[] =>
  singleShapes(slide.shapes).flatMap((shape) => {
    if (shape.kind === 'text') return shape.paragraphs.map(plainText);
    return shape.kind === 'table' ? shape.rows.flat().map(({ paragraph }) => plainText(paragraph)) : [];
  });

/** Emoji are drawn as pictures or boxes, which no text layer holds. */
const EMOJI = /\p{Extended_Pictographic}/gu;

/** What must stand together on a page: the whole text, but words where both directions mix, for no two readers order those alike. */
const partsOf = (text: string): readonly string[] =>
  hasRightToLeft(text) ? (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) : [text];

/** The slide's texts that the page's text lacks; white space does not count. */
export const findMissing = (slide: Pick<Slide, 'shapes'>, page: string): string[] => {
  const squeezed = squeeze(page.replace(EMOJI, ''));
  return textsOf(slide).filter((text) =>
    partsOf(text).some((part) => !squeezed.includes(squeeze(part.replace(EMOJI, '')))),
  );
};
