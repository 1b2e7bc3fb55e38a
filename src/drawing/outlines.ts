/** The outlines of texts: each is drawn once, however many drawings it stands in. */
import { drawTextPaths, type Lettering } from '../text/text-paths.ts';
import type { TextMark } from './marks.ts';
import { type Outline, toOutline } from './short-path.ts';

export interface TextOutline extends Outline {
  /** As much as the letters take. */
  readonly width: number;
}

/** Kept by whoever draws many charts. */
export interface TextOutlines {
  /** Seen from where each text is put, neither turned nor condensed. */
  of(texts: readonly TextMark[]): ReadonlyMap<TextMark, TextOutline>;
}

/** More than any deck has, and too few to be felt, however many decks are drawn. */
const MOST_KNOWN = 2_000;
/** Where the texts are put, so that each has the same outline wherever it is shown: none reaches further, in pixels. */
const ORIGIN = { x: 1_280, y: 128 };

const letteringOf = ({ text, font, align, baseline = 'alphabetic', direction }: TextMark): Lettering => ({
  text,
  font,
  textAlign: align,
  textBaseline: baseline,
  direction,
});

/** By the text, and by all that it is set in. */
const keyOf = (mark: TextMark): string => Object.values(letteringOf(mark)).join('\n');

export const createTextOutlines = (): TextOutlines => {
  const known = new Map<string, TextOutline>();
  return {
    of: (texts) => {
      if (known.size > MOST_KNOWN) known.clear();
      const missing = new Map(
        texts.map((text) => [keyOf(text), text] as const).filter(([key]) => !known.has(key)),
      );
      const drawn = drawTextPaths([...missing.values()].map(letteringOf), ORIGIN);
      for (const [i, key] of [...missing.keys()].entries()) {
        const { data = '', width = 0 } = drawn[i] ?? {};
        known.set(key, { ...toOutline(data, ORIGIN), width });
      }
      return new Map(
        texts.flatMap((text) => {
          const outline = known.get(keyOf(text));
          return outline ? [[text, outline]] : [];
        }),
      );
    },
  };
};
