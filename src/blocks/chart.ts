/** A chart of the article, by its name, on a panel. */
import * as z from 'zod';
import type { ChartContext } from '../charts/kind.ts';
import {
  type Chart,
  chartFigureIds,
  describeChart,
  drawChart,
  findChartFaults,
  nativeChart,
} from '../charts/kinds.ts';
import type { Figure } from '../figures/figure.ts';
import { DERIVED_MARK } from '../figures/words.ts';
import { type Box, box } from '../geometry.ts';
import type { Problem } from '../problems.ts';
import { PANEL_BOTTOM } from '../slides/frame.ts';
import { setText, styled } from '../slides/set-text.ts';
import { drawing, filled } from '../slides/shapes.ts';
import { inchesToPixels } from '../units.ts';
import { type BlockContext, type BlockLayout, type BlockReader, defineBlock } from './kind.ts';

interface NamedChart {
  readonly id: string;
  readonly chart: Chart | undefined;
  readonly figures: readonly Figure[];
  readonly at: BlockReader['at'];
}

/** What charts stand on. */
const PANEL = 'tile';
const PANEL_INSET = 0.35;
/** Of a title of one line; at most two. */
const TITLE = { height: 0.34, most: 0.62 };

const read = (id: string, reader: BlockReader): NamedChart => {
  const chart = reader.chart(id, []);
  const figures = chart ? chartFigureIds(chart).flatMap((figure) => reader.figure(figure, []) ?? []) : [];
  return { id, chart, figures, at: reader.at };
};

const layOut = ({ id, chart, at }: NamedChart, area: Box, context: BlockContext): BlockLayout => {
  const empty = { look: 'Chart', placeholders: [], art: [], shapes: [], problems: [] };
  if (!chart) return empty;
  const { theme } = context;
  const panel = context.bleeds
    ? box(area.x, area.y, theme.slide.width - area.x, PANEL_BOTTOM - area.y)
    : area;
  const inner = box(
    area.x + PANEL_INSET,
    area.y + 0.28,
    area.w - PANEL_INSET - (context.bleeds ? 0 : PANEL_INSET),
    panel.h - 0.5,
  );
  const title = setText(
    {
      name: 'chart title',
      box: box(inner.x, inner.y, inner.w, TITLE.most),
      paragraphs: [{ runs: [{ text: chart.title }], level: 1 }],
      levels: [styled(context, 'chartTitle')],
      at: ['charts', id, 'title'],
    },
    context,
  );
  const below = Math.max(TITLE.height, title.height) + 0.1;
  const drawn = box(inner.x, inner.y + below, inner.w, inner.h - below);
  const facts = chartContext(drawn, context);
  const alt = describeChart(chart, facts);
  const native = chart.native ? nativeChart(chart, facts) : undefined;
  return {
    ...empty,
    // A chart derives what no figure says, such as the share that has been reached.
    added: { figures: [], derived: alt.includes(DERIVED_MARK) },
    shapes: [
      drawing('Panel', [filled(panel, PANEL)]),
      { ...title.shape, box: box(inner.x, inner.y, inner.w, below - 0.1) },
      {
        kind: 'picture',
        name: 'chart',
        box: drawn,
        source: {
          kind: 'chart',
          drawing: drawChart(chart, facts),
          ...(native && 'frames' in native ? { native } : {}),
        },
        alt,
        at,
      },
    ],
    problems: [
      ...title.problems,
      ...findChartFaults(chart, facts).map(({ path, code, message, hint }) =>
        context.locate(['charts', id, ...path], code, message, hint),
      ),
      ...(native && 'reason' in native ? [notNative(id, native.reason, context)] : []),
    ],
  };
};

/** It is shown as a picture all the same. */
const notNative = (id: string, reason: string, { locate }: BlockContext): Problem =>
  locate(
    ['charts', id],
    'chart-not-native',
    `The chart \`${id}\` stays a picture, for it ${reason}.`,
    'Say `native: false` in it, or choose another kind of chart.',
    'warning',
  );

const chartContext = (
  area: Box,
  { theme, figures, words, measure, direction, sourceOf }: BlockContext,
): ChartContext => ({
  theme,
  ground: PANEL,
  width: inchesToPixels(area.w),
  height: inchesToPixels(area.h),
  figure: (id) => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`Chart figure ${id} was not checked`);
    return figure;
  },
  words,
  measure,
  direction,
  sourceOf,
});

export const chart = defineBlock<string, NamedChart>({
  schema: z.string(),
  read,
  figures: ({ figures }) => figures,
  layOut,
});
