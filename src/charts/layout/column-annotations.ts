/** What is said about upright bars: growth arrows, brackets, notes, parts and reference lines. */

import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import type { BarShares } from '../chartjs/configuration.ts';
import { sizes, textColor, textOn } from '../chartjs/theme.ts';
import type { ChartFault } from '../kind.ts';
import type { PlanAnnotation, PlanPlace, PlanValue } from '../plan.ts';
import { arrowMarks, levelMark, lineMark } from './arrows.ts';
import { barSeries, type ColumnBox, slotOf } from './column-boxes.ts';
import type { Scale } from './scale.ts';
import { noRoom, type Scene } from './scene.ts';
import { type Label, type LabelLine, linesHeight } from './text.ts';

export interface ColumnAnnotations {
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly faults: readonly ChartFault[];
}

export interface ColumnFrame {
  readonly across: { readonly x: number; readonly w: number };
  readonly shares: BarShares;
  readonly scaleOf: (category: number) => Scale;
}

const GAP = 14;
const BRACKET = 10;
/** A gap between bars that is narrower has no room for an arrow. */
const LEAST_GAP = 16;

/** Less wide, a drawing has no room to spare beside its bars. */
const WIDE = 700;
const SIDE_SHARE = 0.2;

/** What texts beside the last bar need at its right, where the drawing is wide enough, or where they stand nowhere else. */
export const sideRoom = ({ plan, setter, context, theme }: Scene): number => {
  const last = { series: barSeries(plan).length - 1, category: plan.categories.length - 1 };
  const isLast = ({ series, category }: PlanPlace) =>
    category === last.category && (plan.stacking !== 'none' || series === last.series);
  const most = context.width * SIDE_SHARE;
  const widths = plan.annotations.flatMap((one) => {
    if (one.kind === 'part' && isLast(one.at))
      return [
        setter.widest(setter.fit(one.text, most, sizes(14, 13, 12), { bold: true, color: theme.text })),
      ];
    const isBeside = (one.kind === 'note' && isLast(one.at)) || (one.kind === 'difference' && isLast(one.to));
    if (!isBeside || context.width < WIDE || !('text' in one)) return [];
    const note = 'note' in one ? (one.note ?? '') : '';
    return [
      setter.widest(setter.fit(one.text, most, sizes(18, 16, 14, 12), { bold: true, color: theme.text })),
      setter.widest(setter.fit(note, most, sizes(14, 12), { bold: false, color: theme.text })),
    ];
  });
  return widths.length === 0 ? 0 : Math.max(...widths) + GAP;
};

export const layOutColumnAnnotations = (scene: Scene, frame: ColumnFrame) => {
  const { plan, theme, setter, context } = scene;
  const bars = barSeries(plan);
  const isStacked = plan.stacking !== 'none';
  const count = isStacked ? 1 : bars.length;
  const width = frame.across.w / plan.categories.length;
  const edges = ({ series, category }: PlanPlace) => {
    const { start, width: share } = slotOf(isStacked ? 0 : series, count, frame.shares);
    const x = frame.across.x + width * (category + start);
    return { left: x, right: x + width * share };
  };
  /** How far it is from a bar's right edge to the next bar, or to the edge. */
  const roomRight = ({ series, category }: PlanPlace) => {
    const { right } = edges({ series, category });
    const next =
      !isStacked && series < count - 1
        ? { series: series + 1, category }
        : { series: 0, category: category + 1 };
    const end = next.category < plan.categories.length ? edges(next).left : context.width;
    return end - right - GAP * 2;
  };
  const valueAt = ({ series, category }: PlanPlace): PlanValue | undefined => bars[series]?.values[category];
  const linesOf = (text: string, note: string | undefined, at: PlanPlace, room: number): LabelLine[] => {
    const value = valueAt(at);
    const color = value?.isHighlight ? textColor(theme, value.role) : theme.text;
    return [
      ...setter.fit(text, room, sizes(18, 16, 14, 12), { bold: true, color }),
      ...(note === undefined
        ? []
        : setter.fit(note, room, sizes(14, 12), { bold: false, color: theme.text })),
    ];
  };
  const fits = (lines: readonly LabelLine[], room: number) =>
    setter.widest(lines) <= room && lines.length <= 4;
  /** Beside the bar where there is room, else on top of its value. */
  const texts = plan.annotations.flatMap((one) => {
    if (one.kind !== 'difference' && one.kind !== 'note') return [];
    const at = one.kind === 'note' ? one.at : one.to;
    const beside = linesOf(one.text, one.note, at, roomRight(at));
    const isBeside = roomRight(at) > 60 && fits(beside, roomRight(at));
    const slot = edges(at).right - edges(at).left + (width * (1 - frame.shares.category)) / count;
    return [{ one, at, isBeside, lines: isBeside ? beside : linesOf(one.text, one.note, at, slot) }];
  });
  const brackets = plan.annotations.filter((one) => one.kind === 'bracket');
  const bracketLines = brackets.map(({ from, to, text }) => {
    const [a, b] = [edges(from), edges(to)];
    const room = Math.max(b.right, a.right) - Math.min(a.left, b.left);
    return setter.fit(text, Math.max(room, 80), sizes(14, 12), { bold: true, color: theme.text });
  });
  const bracketHeight = Math.max(0, ...bracketLines.map((lines) => linesHeight(lines) + BRACKET * 2));

  return {
    /** Room above all bars and their labels. */
    top: bracketHeight,
    linesAbove: (place: PlanPlace): LabelLine[] =>
      texts.flatMap(({ at, isBeside, lines }) =>
        !isBeside && at.series === place.series && at.category === place.category ? lines : [],
      ),
    /** `top` is the upper edge of what is not the chart's head. */
    place: (plot: Rectangle, boxes: readonly ColumnBox[], top: number): ColumnAnnotations => {
      const boxAt = ({ series, category }: PlanPlace) =>
        boxes.find((box) => box.series === series && box.category === category);
      const marks: Mark[] = [];
      const labels: Label[] = [];
      const faults: ChartFault[] = [];
      for (const { at, isBeside, lines, one } of texts) {
        const box = boxAt(at);
        if (!box) continue;
        if (one.kind === 'difference') {
          const from = boxAt(one.from);
          if (from) marks.push(...growthArrow(from, box, theme.text));
        }
        if (!isBeside) continue;
        const y = Math.min(box.y, plot.y + plot.h - linesHeight(lines));
        if (one.kind === 'note') {
          const level = y + (lines[0]?.size ?? 16) * 0.62;
          marks.push(
            lineMark(
              [
                [box.x + box.w + 3, level],
                [box.x + box.w + GAP - 3, level],
              ],
              theme.text,
            ),
          );
        }
        labels.push({ x: box.x + box.w + GAP, y, align: 'left', lines });
      }
      for (const [i, { from, to }] of brackets.entries()) {
        const [a, b] = [edges(from), edges(to)];
        const [left, right] = [Math.min(a.left, b.left), Math.max(a.right, b.right)];
        const lines = bracketLines[i] ?? [];
        const y = top + linesHeight(lines) + BRACKET / 2;
        marks.push(
          lineMark(
            [
              [left, y + BRACKET],
              [left, y],
              [right, y],
              [right, y + BRACKET],
            ],
            theme.text,
          ),
        );
        labels.push({
          x: (left + right) / 2,
          y: y - BRACKET / 4 - linesHeight(lines),
          align: 'center',
          lines,
        });
      }
      for (const one of plan.annotations) {
        const drawn =
          one.kind === 'part'
            ? part(one, boxAt(one.at))
            : one.kind === 'line'
              ? referenceLine(one, plot)
              : undefined;
        marks.push(...(drawn?.marks ?? []));
        labels.push(...(drawn?.labels ?? []));
        faults.push(...(drawn?.faults ?? []));
      }
      return { marks, labels, faults };
    },
  };

  function part(
    one: Extract<PlanAnnotation, { kind: 'part' }>,
    box: ColumnBox | undefined,
  ): ColumnAnnotations {
    if (!box) return { marks: [], labels: [], faults: [] };
    const scale = frame.scaleOf(one.at.category);
    const whole = valueAt(one.at)?.value ?? 0;
    const h = whole > 0 ? box.h * Math.min(1, Math.max(0, one.value / whole)) : 0;
    const own = { x: box.x, y: box.y + box.h - h, w: box.w, h };
    const fill = theme.roles.highlight;
    const size = sizes(18, 16, 14, 12).find(
      (candidate) => candidate * 1.25 <= h && setter.width(one.label, candidate, true) <= box.w - 8,
    );
    const room = roomRight(one.at);
    const lines = setter.fit(
      size === undefined ? `${one.text} ${one.label}` : one.text,
      room,
      sizes(14, 13, 12),
      {
        bold: true,
        color: theme.text,
      },
    );
    const y = Math.min(own.y + h / 2 - linesHeight(lines) / 2, box.y + box.h - linesHeight(lines));
    const level = y + linesHeight(lines) / 2;
    const tooNarrow = setter.widest(lines) > room || scale.share(one.value) < 0;
    return {
      marks: [
        { kind: 'rectangle', ...own, fill: `#${fill}` },
        lineMark(
          [
            [box.x + box.w + 3, level],
            [box.x + box.w + GAP - 3, level],
          ],
          theme.text,
        ),
      ],
      labels: [
        { x: box.x + box.w + GAP, y, align: 'left', lines },
        ...(size === undefined
          ? []
          : [
              {
                x: box.x + box.w / 2,
                y: own.y + h / 2 - (size * 1.25) / 2,
                align: 'center' as const,
                lines: [{ text: one.label, size, bold: true, color: textOn(theme, fill) }],
              },
            ]),
      ],
      faults: tooNarrow
        ? [
            noRoom(
              `“${one.text}” has no room beside its bar.`,
              'Shorten it, or name the part of the last bar.',
            ),
          ]
        : [],
    };
  }

  function referenceLine(one: Extract<PlanAnnotation, { kind: 'line' }>, plot: Rectangle): ColumnAnnotations {
    const y = plot.y + plot.h * (1 - frame.scaleOf(0).share(one.value));
    const end = plot.x + plot.w;
    const dash = one.status === 'target' ? [6, 4] : [2, 3];
    const lines = setter.fit(one.text, context.width - end - 12, sizes(13, 12), {
      bold: true,
      color: theme.text,
    });
    return {
      marks: [
        lineMark(
          [
            [plot.x, y],
            [end + 4, y],
          ],
          theme.text,
          dash,
        ),
      ],
      labels: [{ x: end + 10, y: Math.max(0, y - linesHeight(lines) / 2), align: 'left', lines }],
      faults: [],
    };
  }
};

/** The level of the earlier bar carried on to the later one, and an arrow from there to its top. */
const growthArrow = (from: Rectangle, to: Rectangle, color: string): Mark[] => {
  const isForward = from.x < to.x;
  const [start, end] = isForward ? [from.x + from.w, to.x] : [to.x + to.w, from.x];
  const gap = isForward ? Math.min(end - start, 28) : Math.min(end - start, 28);
  const arrowAt = isForward ? end - gap / 2 : start + gap / 2;
  const marks = [levelMark(from.y, start, end, color)];
  if (gap < LEAST_GAP || Math.abs(from.y - to.y) < LEAST_GAP) return marks;
  return [...marks, ...arrowMarks(arrowAt, from.y, to.y, color)];
};

/** Of reference lines, whose names stand at the right. */
export const lineTextWidth = ({ plan, setter, context }: Scene): number => {
  const texts = plan.annotations.flatMap((one) => (one.kind === 'line' ? [one.text] : []));
  const [size = 16] = sizes(13);
  const widest = Math.max(0, ...texts.map((text) => setter.width(text, size, true)));
  return widest === 0 ? 0 : Math.min(widest, context.width * 0.22) + 12;
};
