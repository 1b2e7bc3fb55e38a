/** The outlines of a chart's texts: each is drawn once, however many charts it stands in. */
import { drawTextPaths, type Lettering } from '../text/text-paths.ts';
import { type Outline, toOutline } from './paths.ts';

export interface TextOutline extends Outline {
  /** In pixels, as much as the letters take. */
  readonly width: number;
}

/** More than any deck has, and too few to be felt, however many decks are drawn. */
const MOST_KNOWN = 2_000;
/** Where the texts are put, so that each has the same outline wherever it is shown: none reaches further, in pixels. */
const ORIGIN = { x: 1_280, y: 128 };

const known = new Map<string, TextOutline>();

/** By the text, and by all that it is set in. */
const keyOf = ({ text, font, textAlign, textBaseline, direction }: Lettering): string =>
  [text, font, textAlign, textBaseline, direction].join('\n');

/** Seen from where each text is put, and not condensed. */
export const outlinesOf = (texts: readonly Lettering[]): ReadonlyMap<Lettering, TextOutline> => {
  if (known.size > MOST_KNOWN) known.clear();
  const missing = new Map(
    texts.map((text) => [keyOf(text), text] as const).filter(([key]) => !known.has(key)),
  );
  const drawn = drawTextPaths([...missing.values()], ORIGIN);
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
};
