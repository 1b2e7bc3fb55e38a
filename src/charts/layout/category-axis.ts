/** What stands under upright marks: periods or names of single bars, then the names of the categories. */
import { sizes } from '../chartjs/theme.ts';
import type { ChartFault } from '../kind.ts';
import type { PlanCategory } from '../plan.ts';
import { noRoom, type Scene } from './scene.ts';
import { type Label, type LabelLine, linesHeight } from './text.ts';

const GAP = 8;

/** A text under a mark: `x` is its middle, `room` what it may take. */
export interface UnderText {
  readonly x: number;
  readonly room: number;
  readonly text: string;
  readonly note?: string | undefined;
  readonly isStrong: boolean;
}

export interface UnderRow {
  readonly height: number;
  /** From a top edge that is known later. */
  readonly labels: (top: number) => Label[];
  readonly faults: readonly ChartFault[];
}

const EMPTY: UnderRow = { height: 0, labels: () => [], faults: [] };

export interface UnderStyle {
  readonly sizes: readonly number[];
  readonly color: string;
  readonly quiet: string;
  /** Names that an axis tells of itself. */
  readonly tells?: 'name' | undefined;
}

/** One row of texts under marks, all of one size. Times that have no room are thinned out; names that have none are a fault. */
export const underRow = (
  texts: readonly UnderText[],
  style: UnderStyle,
  isTime: boolean,
  { setter, context }: Scene,
): UnderRow => {
  const said = texts.filter(({ text }) => text !== '');
  if (said.length === 0) return EMPTY;
  const least = style.sizes.at(-1) ?? 16;
  const one = setter.largest(
    said.map(({ text, room, isStrong }) => ({ text, room, bold: isStrong })),
    style.sizes,
  );
  const linesOf = ({ text, note, room, isStrong }: UnderText): LabelLine[] => {
    const color = isStrong ? style.color : style.quiet;
    const own = setter.fit(text, room, [one ?? least], { bold: isStrong, color, tells: style.tells });
    const below =
      note === undefined ? [] : setter.fit(note, room, [least], { bold: false, color: style.quiet });
    return [...own, ...below];
  };
  const isWide = (under: UnderText) => setter.widest(linesOf(under)) > under.room + 0.01;
  // Times that are broken into lines here and not there are no row any more.
  const lineCounts = new Set(said.map(({ note, ...own }) => linesOf(own).length));
  const isThinned = isTime && (said.some(isWide) || lineCounts.size > 1);
  const shown = isThinned ? thinOut(said, least, setter, context.width) : said;
  const labels = shown.map((under) => ({
    x: under.x,
    lines: linesOf(shown === said ? under : { ...under, room: 1e4 }),
  }));
  const tooWide = shown === said ? said.find(isWide) : undefined;
  return {
    height: Math.max(...labels.map(({ lines }) => linesHeight(lines))) + GAP,
    labels: (top) => labels.map(({ x, lines }) => ({ x, y: top + GAP, align: 'center', lines })),
    faults: tooWide
      ? [
          noRoom(
            `“${tooWide.text}” is wider than the room it has in the chart.`,
            'Shorten it, show fewer, or use a `bar` chart, whose names stand beside the bars.',
          ),
        ]
      : [],
  };
};

/** Every second, third, … so that none touches the next; the last one is always told. */
const thinOut = (
  all: readonly UnderText[],
  size: number,
  { width }: Scene['setter'],
  room: number,
): UnderText[] => {
  const apart = width('0', size, false) * 1.5;
  const half = ({ text, isStrong }: UnderText) => width(text, size, isStrong) / 2;
  // The first and the last are wider than their bars, and stay within the chart.
  const texts = all.map((text) => ({
    ...text,
    x: Math.min(Math.max(text.x, half(text)), room - half(text)),
  }));
  for (let step = 2; step < texts.length; step++) {
    const kept = texts.filter((_, i) => (texts.length - 1 - i) % step === 0);
    const fits = kept.every((text, i) => {
      const next = kept[i + 1];
      return !next || text.x + half(text) + apart <= next.x - half(next);
    });
    if (fits) return kept;
  }
  return texts.slice(-1);
};

/** Names of categories as texts in the middle of their part of a plot. */
export const categoryTexts = (
  categories: readonly PlanCategory[],
  middle: (index: number) => number,
  room: number,
): UnderText[] =>
  categories.map(({ label, note, isHighlight }, i) => ({
    x: middle(i),
    room,
    text: label,
    note,
    isStrong: isHighlight,
  }));

export const underSizes = () => sizes(14, 13, 12);
