/** The type of a briefing: sizes in points from the largest to the smallest allowed, colours and rhythm per role. */
import { type Points, points } from '../units.ts';
import type { FontRole, TextRole, ThemeColor, TypeStyle } from './theme.ts';

interface Row {
  readonly font: FontRole;
  readonly sizes: readonly number[];
  readonly color: ThemeColor;
  readonly bold?: true;
  readonly lineSpacing?: number;
  readonly spaceBefore?: number;
  readonly bullet?: true;
  readonly maxLines: number;
}

const SCALE: Readonly<Record<TextRole, Row>> = {
  coverTitle: {
    font: 'heading',
    sizes: [44, 40, 36, 32],
    color: 'background',
    bold: true,
    lineSpacing: 1.05,
    maxLines: 3,
  },
  coverSubtitle: { font: 'body', sizes: [20, 18, 16], color: 'background', lineSpacing: 1.2, maxLines: 3 },
  /** Above the title, small beside it: whom the deck is for. */
  coverRecipient: { font: 'body', sizes: [16, 14], color: 'background', bold: true, maxLines: 2 },
  coverMeta: { font: 'body', sizes: [14], color: 'text', lineSpacing: 1.2, spaceBefore: 4, maxLines: 2 },
  title: { font: 'heading', sizes: [30, 28, 26], color: 'text', bold: true, lineSpacing: 1.05, maxLines: 2 },
  kicker: { font: 'body', sizes: [14], color: 'accent1', bold: true, maxLines: 1 },
  points: {
    font: 'body',
    sizes: [20, 18, 16, 14],
    color: 'text',
    lineSpacing: 1.15,
    spaceBefore: 12,
    bullet: true,
    maxLines: 2,
  },
  /** With nothing beside them they fill the slide. */
  pointsAlone: {
    font: 'body',
    sizes: [24, 22, 20, 18, 16, 14],
    color: 'text',
    lineSpacing: 1.15,
    spaceBefore: 20,
    bullet: true,
    maxLines: 2,
  },
  tileValue: {
    font: 'heading',
    sizes: [40, 36, 32, 28, 24],
    color: 'accent1',
    bold: true,
    lineSpacing: 1,
    maxLines: 1,
  },
  tileUnit: { font: 'body', sizes: [16], color: 'text', bold: true, lineSpacing: 1.1, maxLines: 1 },
  tileLabel: { font: 'body', sizes: [14], color: 'muted', lineSpacing: 1.15, spaceBefore: 6, maxLines: 3 },
  chartTitle: { font: 'body', sizes: [16, 14], color: 'text', bold: true, lineSpacing: 1.05, maxLines: 2 },
  caption: { font: 'body', sizes: [12], color: 'muted', lineSpacing: 1.1, maxLines: 2 },
  method: { font: 'body', sizes: [12, 11, 10], color: 'text', lineSpacing: 1.1, spaceBefore: 5, maxLines: 9 },
  source: { font: 'body', sizes: [10], color: 'muted', maxLines: 2 },
  table: { font: 'body', sizes: [10], color: 'text', maxLines: 2 },
  slideNumber: { font: 'body', sizes: [10], color: 'muted', maxLines: 1 },
};

/** The scale with the brand's own sizes in place of ours. */
export const typeScale = (
  own: Partial<Readonly<Record<TextRole, readonly number[] | undefined>>>,
): Readonly<Record<TextRole, TypeStyle>> => {
  const style = (role: TextRole): TypeStyle => {
    const row = SCALE[role];
    return {
      font: row.font,
      sizes: sorted(own[role] ?? row.sizes),
      color: row.color,
      bold: row.bold ?? false,
      lineSpacing: row.lineSpacing ?? 1,
      spaceBefore: points(row.spaceBefore ?? 0),
      bullet: row.bullet ?? false,
      maxLines: row.maxLines,
    };
  };
  return {
    coverTitle: style('coverTitle'),
    coverSubtitle: style('coverSubtitle'),
    coverRecipient: style('coverRecipient'),
    coverMeta: style('coverMeta'),
    title: style('title'),
    kicker: style('kicker'),
    points: style('points'),
    pointsAlone: style('pointsAlone'),
    tileValue: style('tileValue'),
    tileUnit: style('tileUnit'),
    tileLabel: style('tileLabel'),
    chartTitle: style('chartTitle'),
    caption: style('caption'),
    method: style('method'),
    source: style('source'),
    table: style('table'),
    slideNumber: style('slideNumber'),
  };
};

const sorted = (sizes: readonly number[]): Points[] => [...sizes].sort((a, b) => b - a).map(points);
