/** Any plan → a drawing and what is wrong with it: the one place where charts are laid out and labelled. */
import { nameFonts } from '../text/added-fonts.ts';
import { missingIn } from '../text/faces.ts';
import type { ChartDrawing } from './chart.ts';
import { chartTheme } from './chartjs/theme.ts';
import type { ChartContext, ChartFault } from './kind.ts';
import { layOutCells } from './layout/cells.ts';
import { findCollisions } from './layout/collisions.ts';
import { layOutColumns } from './layout/columns.ts';
import { layOutLines } from './layout/lines.ts';
import { layOutMultiples } from './layout/multiples.ts';
import { layOutPlane } from './layout/plane.ts';
import { layOutRings } from './layout/rings.ts';
import { layOutRows } from './layout/rows.ts';
import { type LayOut, type Layout, noRoom, type Scene } from './layout/scene.ts';
import { createTextSetter, type Label, labelMarks } from './layout/text.ts';
import { layOutTracks } from './layout/tracks.ts';
import type { ChartForm, ChartPlan } from './plan.ts';

const LAYOUTS: Readonly<Record<ChartForm, LayOut>> = {
  columns: layOutColumns,
  rows: layOutRows,
  tracks: layOutTracks,
  lines: layOutLines,
  rings: layOutRings,
  points: layOutPlane,
  cells: layOutCells,
  multiples: layOutMultiples,
};

/** The plan as it is drawn, with every label in its place. */
export const layOutPlan = (plan: ChartPlan, context: ChartContext): Layout & { readonly scene: Scene } => {
  const theme = chartTheme(context.theme, context.ground);
  const setter = createTextSetter(context.measure, context.theme.fonts.body);
  const scene = { plan, context, theme, setter };
  return { ...LAYOUTS[plan.form](scene), scene };
};

export const drawPlan = (plan: ChartPlan, context: ChartContext): ChartDrawing => {
  const { panels, under, outlines, over, labels, scene } = layOutPlan(plan, context);
  const { width, height, direction } = context;
  return {
    width,
    height,
    ground: scene.theme.ground,
    panels,
    under,
    over: [...outlines, ...over, ...labelMarks(labels, scene.theme.fontFamily, direction)],
    isMirrored: direction === 'rtl',
  };
};

/** Labels that cannot be read: out of the drawing, on one another, or in letters that the fonts lack. */
export const findDrawingFaults = (plan: ChartPlan, context: ChartContext): ChartFault[] => {
  const { labels, faults, scene } = layOutPlan(plan, context);
  if (faults.length > 0) return [...faults];
  const glyphs = findMissingGlyphs(labels, context);
  if (glyphs.length > 0) return glyphs;
  const { outside, touching } = findCollisions(labels, [], scene.setter, context);
  const told = [...outside, ...touching.map(([first]) => first)];
  const [first] = new Set(told.map((label) => label.lines.map(({ text }) => text).join(' ')));
  if (first === undefined) return [];
  return [
    noRoom(
      `“${first}” ${outside.length > 0 ? 'is wider than the room it has' : 'has no room of its own'} in the chart.`,
      'Shorten it, or show less in one chart.',
    ),
  ];
};

const findMissingGlyphs = (labels: readonly Label[], { theme }: ChartContext): ChartFault[] => {
  const texts = new Set(labels.flatMap(({ lines }) => lines.map(({ text }) => text)));
  return [...texts].flatMap((text): ChartFault[] => {
    const missing = missingIn(text, theme.fonts.body);
    if (missing.length === 0) return [];
    return [
      {
        path: [],
        code: 'missing-glyph',
        message: `The chart's fonts have no ${missing.map((one) => `“${one}”`).join(', ')}, found in “${text}”.`,
        hint: `A rendered chart has no fonts of the reader to fall back on. ${nameFonts(missing.join(''))}`,
      },
    ];
  });
};
