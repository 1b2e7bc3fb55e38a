/** Reached against aimed at: a dashed track as long as the target, solid as far as reported, both figures above its ends. */
import type { Mark } from '../../drawing/marks.ts';
import { barDataset, cartesianPanel } from '../chartjs/configuration.ts';
import { fillOf, sizes, textColor } from '../chartjs/theme.ts';
import type { PlanValue } from '../plan.ts';
import { targetMark } from './arrows.ts';
import { lineOnFill } from './bar-labels.ts';
import { createScale } from './scale.ts';
import { type LayOut, noRoom, type PlotFrame, type Scene } from './scene.ts';
import { type Label, type LabelLine, linesHeight } from './text.ts';

const GAP = 8;
const INSET = 14;
/** Between rows, and the hairline in its middle. */
const ROW_GAP = 36;
/** 0.95 inches. */
const TRACK = { least: 26, most: 91 };
const FIGURES = [44, 40, 36, 32, 28, 24, 20, 18, 16, 14, 12];

interface Row {
  readonly label: string;
  readonly actual: PlanValue;
  readonly target: PlanValue;
  /** 1 is the target reached. */
  readonly share: number;
  /** How long the track is, and the bar in it. */
  readonly track: number;
}

export const layOutTracks: LayOut = (scene) => {
  const { plan, context, theme } = scene;
  const { width, height } = context;
  const [actuals, targets] = plan.series.map(({ values }) => values);
  const shares = plan.categories.map((_, i) => shareOf(actuals?.[i], targets?.[i]));
  const longest = Math.max(1, ...shares);
  const rows = plan.categories.flatMap(({ label }, i): Row[] => {
    const [actual, target] = [actuals?.[i], targets?.[i]];
    return actual && target ? [{ label, actual, target, share: shares[i] ?? 0, track: width / longest }] : [];
  });
  const gap = rows.length > 1 ? Math.min(ROW_GAP, height * 0.09) : 0;
  const rowHeight = (height - gap * (rows.length - 1)) / rows.length;
  const size = largestFigures(rows, rowHeight, scene);
  const heads = rows.map((row) => headLines(row, size, scene));
  const headHeight = Math.max(...heads.map((head) => headHeightOf(head)));
  const thickness = Math.min(TRACK.most, rowHeight - headHeight - GAP);
  const labels: Label[] = [];
  const [outlines, over]: [Mark[], Mark[]] = [[], []];
  const frames: PlotFrame[] = [];
  const faults = [];
  for (const [i, row] of rows.entries()) {
    const top = i * (rowHeight + gap) + Math.max(0, (rowHeight - headHeight - GAP - thickness) / 2);
    const track = { x: 0, y: top + headHeight + GAP, w: row.track, h: thickness };
    labels.push(...placeHead(heads[i], row, top, headHeight));
    outlines.push(targetMark(track, theme.roles.primary));
    frames.push({
      plot: { ...track, w: width },
      values: [0, (row.target.value ?? 0) * longest],
      shares: { category: 1, bar: 1 },
    });
    const inside = barWords(row, track, scene);
    labels.push(...inside.labels);
    if (inside.isTight)
      faults.push(
        noRoom(
          `“${row.label}” leaves no room for what was reached.`,
          'Shorten the labels, or show fewer rows.',
        ),
      );
    if (i > 0)
      over.push({
        kind: 'rectangle',
        x: 0,
        y: i * (rowHeight + gap) - gap / 2,
        w: width,
        h: 1,
        fill: `#${theme.line}`,
      });
  }
  if (thickness < TRACK.least)
    faults.push({
      ...noRoom(
        'The labels of this chart leave no room for its bars.',
        'Shorten the labels, or show less in one chart.',
      ),
      path: ['rows'],
    });
  return {
    panels: panelsOf(rows, { longest, gap, rowHeight, headHeight, thickness }, scene),
    frames,
    under: [],
    outlines,
    over,
    labels,
    obstacles: [],
    faults,
  };
};

const shareOf = (actual: PlanValue | undefined, target: PlanValue | undefined): number => {
  const share = (actual?.value ?? 0) / (target?.value || 1);
  return Number.isFinite(share) ? Math.min(Math.max(share, 0), 20) : 0;
};

interface Bars {
  readonly longest: number;
  readonly gap: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly thickness: number;
}

/** One Chart.js drawing: its categories are the rows, the gap between them included. */
const panelsOf = (rows: readonly Row[], bars: Bars, { context, theme, plan }: Scene) => {
  const { longest, gap, rowHeight, headHeight, thickness } = bars;
  const step = rowHeight + gap;
  const slack = Math.max(0, (rowHeight - headHeight - GAP - thickness) / 2);
  const middle = slack + headHeight + GAP + thickness / 2;
  // The middle of a category is that of its bar.
  const plot = { x: 0, y: middle - step / 2, w: context.width, h: step * rows.length };
  const scale = { ...createScale([0, longest], 'zero') };
  const values = rows.map(({ actual, share }) => ({
    ...actual,
    value: actual.value === null ? null : share,
  }));
  return [
    cartesianPanel(
      rows.map(({ label }) => label),
      [barDataset(values, () => scale, theme, { category: 1, bar: Math.max(0, thickness) / step })],
      {
        plot,
        scale,
        axis: plan.axis,
        orientation: 'horizontal',
        isInset: true,
        isStacked: false,
        isBaseShown: false,
        isGridShown: false,
      },
      theme,
    ),
  ];
};

interface HeadLines {
  readonly label: LabelLine[];
  readonly aim: LabelLine[];
  readonly reached: LabelLine[];
  readonly target: LabelLine[];
}

/** The largest at which reached and target stand side by side, and the bar below is still a bar. */
const largestFigures = (rows: readonly Row[], rowHeight: number, { setter }: Scene): number => {
  const all = sizes(...FIGURES);
  const fits = all.find((size) => {
    if (size * 1.25 > rowHeight * 0.3) return false;
    return rows.every(({ actual, target, track }) => {
      const reached = actual.value === null ? 0 : setter.width(actual.label, size, true) + 24;
      return reached + setter.width(target.label, size, true) <= track;
    });
  });
  return fits ?? all.at(-1) ?? 16;
};

const headLines = (
  { label, actual, target, track }: Row,
  size: number,
  { setter, theme }: Scene,
): HeadLines => {
  const small = sizes(...[18, 16, 14, 12].filter((points) => points * 1.333 <= Math.max(size, 16)));
  const aim = setter.fit(target.period ?? '', track, small.slice(-2), {
    bold: true,
    color: textColor(theme, 'primary'),
  });
  const room = track - setter.widest(aim) - 24;
  return {
    label: setter.fit(label, room, small, { bold: true, color: theme.text }),
    aim,
    reached:
      actual.value === null
        ? []
        : setter.fit(actual.label, track, [size], { bold: true, color: textColor(theme, 'primary') }),
    target: setter.fit(target.label, track, [size], { bold: true, color: theme.text }),
  };
};

const headHeightOf = ({ label, aim, reached, target }: HeadLines) =>
  Math.max(linesHeight(label), linesHeight(aim)) + Math.max(linesHeight(reached), linesHeight(target));

const placeHead = (head: HeadLines | undefined, row: Row, top: number, height: number): Label[] => {
  if (!head) return [];
  const figures = Math.max(linesHeight(head.reached), linesHeight(head.target));
  const y = top + height - figures;
  const under = (lines: LabelLine[]) => y - linesHeight(lines);
  const all: Label[] = [
    { x: 0, y: under(head.label), align: 'left', lines: head.label },
    { x: row.track, y: under(head.aim), align: 'right', lines: head.aim },
    { x: 0, y: top + height - linesHeight(head.reached), align: 'left', lines: head.reached },
    { x: row.track, y: top + height - linesHeight(head.target), align: 'right', lines: head.target },
  ];
  return all.filter(({ lines }) => lines.length > 0);
};

/** The share in the solid part, the period after it; or that nothing is reported. */
const barWords = (
  { actual, share, track: length }: Row,
  track: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  scene: Scene,
): { labels: Label[]; isTight: boolean } => {
  const { theme, setter, context } = scene;
  const middle = (lines: readonly LabelLine[]) => track.y + (track.h - linesHeight(lines)) / 2;
  const small = sizes(16, 14, 13, 12).filter((size) => size * 1.25 <= track.h);
  if (actual.value === null) {
    const lines = setter.fit(actual.label, track.w - 2 * INSET, small, { bold: false, color: theme.muted });
    return {
      labels: [{ x: track.x + INSET, y: middle(lines), align: 'left', lines }],
      isTight: isTall(lines, track.h),
    };
  }
  const bar = Math.min(length * share, context.width);
  const fill = fillOf(actual.status, theme.roles[actual.role], theme.ground) ?? theme.ground;
  const note = actual.note ?? '';
  const noteSize = sizes(24, 20, 18, 16, 14, 12).find(
    (size) => size * 1.25 <= track.h && setter.width(note, size, true) <= bar - 2 * INSET,
  );
  const labels: Label[] = [];
  if (note !== '' && noteSize !== undefined) {
    const lines = [lineOnFill(note, noteSize, fill, scene)];
    labels.push({ x: bar - INSET, y: middle(lines), align: 'right', lines });
  }
  const period = [noteSize === undefined ? note : '', actual.period ?? ''].filter((part) => part !== '');
  const words = period.join(context.words.phrase('comma'));
  const [free, own] = [
    context.width - bar - 2 * INSET,
    bar - 2 * INSET - (noteSize === undefined ? 0 : setter.width(note, noteSize, true) + INSET),
  ];
  const after = setter.fit(words, Math.max(free, 1), small, { bold: false, color: theme.muted });
  if (free > 40 && !isTall(after, track.h) && setter.widest(after) <= free)
    return {
      labels: [...labels, { x: bar + INSET, y: middle(after), align: 'left', lines: after }],
      isTight: false,
    };
  const color = lineOnFill('', 16, fill, scene).color;
  const within = setter.fit(words, Math.max(own, 1), small, { bold: false, color });
  const isTight = isTall(within, track.h) || setter.widest(within) > own;
  return { labels: [...labels, { x: INSET, y: middle(within), align: 'left', lines: within }], isTight };
};

const isTall = (lines: readonly LabelLine[], height: number) =>
  lines.length === 0 || linesHeight(lines) > height;
