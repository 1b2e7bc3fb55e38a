/** What pptxgenjs gets wrong in a shape, and what mends it, in this order; all else stays as it wrote it. */
import { describeShape } from './alt-text.ts';
import { takeThemeColors, takeThemeFonts } from './brand.ts';
import { addMissingBody, mendLines } from './drawings.ts';
import { inheritFromLayout, tieToPlaceholder } from './inheritance.ts';
import { holdPicture } from './pictures.ts';
import { mendTable, settleWeight } from './tables.ts';
import { colorBullets, keepOnePropertySet, leadLinks, speakOneLanguage } from './texts.ts';
import type { Rule, Written } from './written.ts';

const RULES: readonly (readonly [fault: string, mend: Rule])[] = [
  ['a paragraph has its properties again before every run', keepOnePropertySet],
  ['every text is in American English besides its own language', speakOneLanguage],
  ['a link has empty attributes, an id of its own, and black as its colour', leadLinks],
  ['a bullet has no colour and no font', colorBullets],
  ['nothing is tied to a placeholder of our layouts', tieToPlaceholder],
  ['what a layout says is said again', inheritFromLayout],
  ['colours are not those of the theme', takeThemeColors],
  ['Chinese is set in the Latin font, and spaced text is not kerned', takeThemeFonts],
  ['a line is solid with an end of any kind, and no line is an empty one', mendLines],
  ['a drawn shape has no text body', addMissingBody],
  ['every picture is a pixel, stretched', holdPicture],
  ['a table has neither header row nor style, and reads from the left', mendTable],
  ['a text of a table leaves its weight to the style', settleWeight],
  ['what has no alt text is called by its file, and nothing is decorative', describeShape],
];

/** Mends an element in place. */
export const mend = (written: Written) => {
  for (const [, rule] of RULES) rule(written);
};
