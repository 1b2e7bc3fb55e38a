/** The values of bars in words: how large, how strong, and what stands with them. */
import { sizes, textColor, textOn } from '../chartjs/theme.ts';
import type { PlanValue } from '../plan.ts';
import type { Scene } from './scene.ts';
import type { LabelLine } from './text.ts';

/** How much a value is meant to be seen. */
export type Emphasis = 'quiet' | 'strong' | 'highlight';

export interface ValueSizes {
  readonly quiet: number;
  readonly strong: number;
  readonly highlight: number;
}

/** In a drawing less high than this many pixels, values are no larger than so many points. */
const MOST_BY_HEIGHT = [
  { below: 200, quiet: 13, strong: 13, highlight: 14 },
  { below: 330, quiet: 14, strong: 16, highlight: 18 },
  { below: 460, quiet: 16, strong: 20, highlight: 24 },
  { below: Infinity, quiet: 20, strong: 22, highlight: 28 },
];

const STEPS = [28, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12];

export const upTo = (most: number): number[] => sizes(...STEPS.filter((size) => size <= most));

export const emphasisOf = ({ role, isHighlight }: PlanValue, isPaired: boolean): Emphasis => {
  if (isHighlight) return 'highlight';
  return isPaired && role === 'context' ? 'quiet' : 'strong';
};

export interface FittedValue {
  readonly value: PlanValue;
  readonly emphasis: Emphasis;
  readonly room: number;
}

/** One size for each emphasis, in which all values of it fit; undefined if some do not even at the smallest. */
export const fitValues = (
  values: readonly FittedValue[],
  { setter, context }: Scene,
  height: number = context.height,
): ValueSizes | undefined => {
  const most = MOST_BY_HEIGHT.find(({ below }) => height < below) ?? { quiet: 20, strong: 22, highlight: 28 };
  const sizeOf = (emphasis: Emphasis) => {
    const texts = values
      .filter((one) => one.emphasis === emphasis && one.value.value !== null)
      .map(({ value, room }) => ({ text: value.label, room, bold: emphasis !== 'quiet' }));
    return setter.largest(texts, upTo(most[emphasis]));
  };
  const [quiet, strong, highlight] = [sizeOf('quiet'), sizeOf('strong'), sizeOf('highlight')];
  if (quiet === undefined || strong === undefined || highlight === undefined) return undefined;
  // What is meant to be seen first is never the smaller one; what is not has no need to be larger.
  return { quiet: Math.min(quiet, strong), strong: Math.min(strong, highlight), highlight };
};

/** A value on the chart's ground. */
export const valueLine = (
  value: PlanValue,
  emphasis: Emphasis,
  size: number,
  { theme }: Scene,
): LabelLine => ({
  text: value.label,
  size,
  tells: value,
  bold: emphasis !== 'quiet',
  color:
    emphasis === 'quiet' ? theme.muted : emphasis === 'highlight' ? textColor(theme, value.role) : theme.text,
});

/** A text on the fill of a mark. */
export const lineOnFill = (text: string, size: number, fill: string, { theme }: Scene): LabelLine => ({
  text,
  size,
  bold: true,
  color: textOn(theme, fill),
});
