/** The values of parts, in them. */
import type { Rectangle } from '../../drawing/rectangle.ts';
import { fillOf, sizes } from '../chartjs/theme.ts';
import type { PlanValue } from '../plan.ts';
import { lineOnFill } from './bar-labels.ts';
import { barSeries } from './column-boxes.ts';
import type { Scene } from './scene.ts';
import type { Label } from './text.ts';

type Segment = Rectangle & { readonly series: number; readonly category: number };

interface SegmentLabels {
  readonly labels: readonly Label[];
  readonly dropped: number;
}

/** Those that have no room in their part are counted, not shown. */
export const segmentLabels = (scene: Scene, boxes: readonly Segment[]): SegmentLabels => {
  const full = labelsOf(scene, boxes, ({ label }) => label);
  if (full.dropped === 0) return full;
  const short = labelsOf(scene, boxes, (value) => value.short ?? value.label);
  return short.dropped < full.dropped ? short : full;
};

const labelsOf = (
  scene: Scene,
  boxes: readonly Segment[],
  textOf: (value: PlanValue) => string,
): SegmentLabels => {
  const { plan, theme, setter } = scene;
  const bars = barSeries(plan);
  const labels: Label[] = [];
  let dropped = 0;
  for (const box of boxes) {
    const value = bars[box.series]?.values[box.category];
    if (!value || value.value === null || value.value === 0) continue;
    const text = textOf(value);
    const fill = fillOf(value.status, theme.roles[value.role], theme.ground) ?? theme.ground;
    const size = sizes(16, 14, 13, 12).find(
      (candidate) => candidate * 1.25 <= box.h - 1 && setter.width(text, candidate, true) <= box.w - 4,
    );
    if (size === undefined) {
      dropped += 1;
      continue;
    }
    const line = { ...lineOnFill(text, size, fill, scene), tells: value };
    labels.push({
      x: box.x + box.w / 2,
      y: box.y + box.h / 2 - (size * 1.25) / 2,
      align: 'center',
      lines: [line],
    });
  }
  return { labels, dropped };
};
