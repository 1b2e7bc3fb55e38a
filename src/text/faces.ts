/** Which font each part of a text is set in: the face of its script, else the first of the deck's fonts that has it. */
import type { ThemeFont } from '../brand/theme.ts';
import { coverageOf, ZERO_WIDTH } from './fonts.ts';
import { type ScriptPart, splitScripts } from './script.ts';

export interface FacePart {
  readonly text: string;
  readonly family: string;
  /** The other of our fonts has to lend it, and recipients' programs take it from whatever they have. */
  readonly isBorrowed: boolean;
  /** No font of the deck has these characters. */
  readonly isMissing: boolean;
}

/** What every font has. */
const PLAIN = /^[ -~]*$/;

/** The text cut where its font changes; the parts joined are the text. */
export const splitFaces = (text: string, font: ThemeFont): FacePart[] =>
  splitScripts(text).flatMap((part) =>
    PLAIN.test(part.text)
      ? [{ text: part.text, family: font[part.script].measuredWith, isBorrowed: false, isMissing: false }]
      : splitByFont(part, font),
  );

/** The characters that no font of the deck has, each once. */
export const missingIn = (text: string, font: ThemeFont): string[] => {
  const parts = PLAIN.test(text) ? [] : splitFaces(text, font).filter(({ isMissing }) => isMissing);
  return [...new Set(parts.flatMap((part) => visible(part.text)))];
};

/** Characters that take room. */
export const visible = (text: string): string[] =>
  [...text].filter((character) => !ZERO_WIDTH.test(character));

/** The place of the other of our fonts among the families. */
const LENDER = 1;

const familiesOf = (font: ThemeFont, script: ScriptPart['script']): readonly string[] => {
  const other = script === 'latin' ? font.eastAsian : font.latin;
  return [font[script].measuredWith, other.measuredWith, ...(font.added ?? [])];
};

const splitByFont = ({ text, script }: ScriptPart, font: ThemeFont): FacePart[] => {
  const families = familiesOf(font, script);
  const parts: FacePart[] = [];
  for (const [letter] of text.matchAll(LETTERS)) {
    const last = parts.at(-1);
    const next = faceOf(letter, families);
    if (last && last.family === next.family && last.isMissing === next.isMissing)
      parts[parts.length - 1] = { ...last, text: last.text + letter };
    else parts.push({ ...next, text: letter });
  }
  return parts;
};

/** A character with its accents, which one font has to draw. */
const LETTERS = /[\s\S][\p{M}\p{Cf}]*/gu;
/** Joiners and what chooses between looks, shown by no font; and spaces, whose width is that of the usual one. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\s]/u;

const faceOf = (letter: string, families: readonly string[]): Omit<FacePart, 'text'> => {
  const [usual = ''] = families;
  const seen = [...letter].filter((character) => !UNSEEN.test(character));
  const found = families.findIndex((one) => seen.every((character) => hasGlyph(one, character)));
  return { family: families[found] ?? usual, isBorrowed: found === LENDER, isMissing: found < 0 };
};

const hasGlyph = (family: string, character: string) => coverageOf(family)(character.codePointAt(0) ?? 0);
