/** Bars along the foot of a tall tile: the year before and now, a share, or what has been reached of a target. */
import type { ThemeColor } from '../../brand/roles.ts';
import type { Figure } from '../../figures/figure.ts';
import { type Box, bottom, box, right } from '../../geometry.ts';
import type { DeckContext } from '../../slides/context.ts';
import { dashedField } from '../../slides/fields.ts';
import { type SetText, setText, styled } from '../../slides/set-text.ts';
import { drawing, filled } from '../../slides/shapes.ts';
import type { SingleShape } from '../../slides/slide.ts';
import { paragraph } from '../../text/runs.ts';
import type { Bar, Evidence } from './evidence.ts';
import type { TileColors } from './looks.ts';

const BAR = { h: 0.42, gap: 0.12, inset: 0.16 };
export const FOOT_HEIGHT = 2 * BAR.h + BAR.gap;
const SHORTEST = 0.03;

interface Foot {
  readonly shapes: readonly SingleShape[];
  /** What it takes from the foot upward, with the gap to what stands above. */
  readonly height: number;
}

export const drawFoot = (
  evidence: Evidence,
  figure: Figure,
  inner: Box,
  index: number,
  colors: TileColors,
  context: DeckContext,
): Foot => {
  if (evidence.kind === 'growth')
    return { shapes: drawPair(evidence, figure, inner, index, colors, context), height: FOOT_HEIGHT };
  const track = box(inner.x, bottom(inner) - BAR.h, inner.w, BAR.h);
  const part = box(track.x, track.y, Math.max(SHORTEST, track.w * evidence.share), BAR.h);
  const isProgress = evidence.kind === 'progress';
  const words = isProgress
    ? labels(`Reached ${index + 1}`, evidence.words, part, track, colors.onCurrent, colors.figure, context)
    : [];
  const ground = isProgress ? dashedField(context.theme, track) : filled(track, colors.track);
  return {
    shapes: [drawing(`Bar ${index + 1}`, [ground, filled(part, colors.current)]), ...words],
    height: BAR.h + 0.14,
  };
};

const drawPair = (
  { earlier, current }: Extract<Evidence, { kind: 'growth' }>,
  figure: Figure,
  inner: Box,
  index: number,
  colors: TileColors,
  context: DeckContext,
): SingleShape[] => {
  const { words } = context;
  const line = (i: number) =>
    box(inner.x, bottom(inner) - BAR.h - (1 - i) * (BAR.h + BAR.gap), inner.w, BAR.h);
  const place = ({ share }: Bar, i: number) => ({
    ...line(i),
    w: box(0, 0, Math.max(SHORTEST, inner.w * share), 0).w,
  });
  const bars = [place(earlier, 0), place(current, 1)] as const;
  const say = ({ period, figure: shown }: Bar) =>
    `${words.shortPeriod(period)}${shown ? `${words.phrase('separator')}${words.value(shown)}` : ''}`;
  const growth = figure.growth === undefined ? '' : words.signedGrowth(figure.growth);
  return [
    drawing(`Bars ${index + 1}`, [filled(bars[0], colors.earlier), filled(bars[1], colors.current)]),
    ...labels(
      `Earlier ${index + 1}`,
      say(earlier),
      bars[0],
      line(0),
      colors.onEarlier,
      colors.figure,
      context,
    ),
    ...labels(
      `Current ${index + 1}`,
      say(current),
      bars[1],
      line(1),
      colors.onCurrent,
      colors.figure,
      context,
      growth,
    ),
  ];
};

/** On its bar where the bar is long enough, else behind it; `atEnd` stands at the bar's end. */
const labels = (
  name: string,
  text: string,
  bar: Box,
  line: Box,
  on: ThemeColor,
  beside: ThemeColor,
  context: DeckContext,
  atEnd = '',
): SingleShape[] => {
  const set = (own: string, place: Box, color: ThemeColor, align: 'start' | 'end', key: string): SetText =>
    setText(
      {
        name: key,
        box: place,
        paragraphs: [paragraph(own.replaceAll(' ', '\u00a0'))],
        levels: [styled(context, 'barLabel', { color })],
        align,
        anchor: 'middle',
        at: [],
      },
      context,
    );
  const growthRoom = atEnd === '' ? 0 : 1.1;
  const within = box(bar.x + BAR.inset, bar.y, Math.max(0.1, bar.w - 2 * BAR.inset - growthRoom), bar.h);
  const onBar = set(text, within, on, 'start', name);
  if (onBar.problems.length === 0) {
    const end = box(right(bar) - BAR.inset - growthRoom, bar.y, growthRoom, bar.h);
    return [onBar.shape, ...(atEnd === '' ? [] : [set(atEnd, end, on, 'end', `${name} growth`).shape])];
  }
  const after = box(
    right(bar) + BAR.inset,
    line.y,
    Math.max(0.1, right(line) - right(bar) - BAR.inset),
    line.h,
  );
  const whole = atEnd === '' ? text : `${text} ${atEnd}`;
  const outside = set(whole, after, beside, 'start', name);
  return outside.problems.length === 0 ? [outside.shape] : [];
};
