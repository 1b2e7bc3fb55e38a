/** Small parts of a text, such as the unit after a large number, that may not become too small to be read. */
import type { Paragraph } from '../text/runs.ts';
import type { TypeStyle } from '../text/styles.ts';

/** Points. */
const SMALLEST = 12;

interface Text {
  readonly paragraphs: readonly Paragraph[];
  readonly levels: readonly TypeStyle[];
}

export const hasSmallParts = ({ paragraphs }: Text): boolean =>
  paragraphs.some(({ runs }) => runs.some(({ scale = 1 }) => scale < 1));

/** The text with its small parts large enough for the size of a candidate, but never larger than the text itself. */
export const withLegibleParts = <Own extends Text>(text: Own, index: number): Own => ({
  ...text,
  paragraphs: text.paragraphs.map((paragraph) => {
    const least = SMALLEST / sizeOf(text.levels[paragraph.level - 1] ?? text.levels.at(-1), index);
    return {
      ...paragraph,
      runs: paragraph.runs.map((run) =>
        run.scale === undefined || run.scale >= 1
          ? run
          : { ...run, scale: Math.min(1, Math.max(run.scale, least)) },
      ),
    };
  }),
});

const sizeOf = (style: TypeStyle | undefined, index: number): number =>
  style?.sizes[Math.min(index, style.sizes.length - 1)] ?? SMALLEST;
