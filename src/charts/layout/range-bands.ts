/** Marks of figures that are known as a range: filled to the lower end, open from there to the upper one. */
import type { Mark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { mix } from '../color.ts';
import type { PlanValue } from '../plan.ts';
import type { Scene } from './scene.ts';

const FILL = 0.3;
/** Of a dot's range, in pixels. */
const THIN = 4;

export interface MarkBox extends Rectangle {
  readonly series: number;
  readonly category: number;
}

/** The share of a mark, from its far end, that lies between both ends of the range. */
const openShare = ({ value, range }: PlanValue): number => {
  if (!range || !value) return 0;
  return Math.min(1, Math.abs(range[1] - range[0]) / Math.abs(value));
};

/** The part of a bar at its far end, whichever way it runs. */
const farPart = (box: MarkBox, share: number, isAcross: boolean, isNegative: boolean): Rectangle => {
  const [w, h] = isAcross ? [box.w * share, box.h] : [box.w, box.h * share];
  return {
    x: isAcross && !isNegative ? box.x + box.w - w : box.x,
    y: !isAcross && isNegative ? box.y + box.h - h : box.y,
    w,
    h,
  };
};

export const rangeBands = (boxes: readonly MarkBox[], { plan, theme }: Scene): Mark[] =>
  boxes.flatMap((box): Mark[] => {
    const value = plan.series[box.series]?.values[box.category];
    const share = value ? openShare(value) : 0;
    if (!value || share === 0) return [];
    const isAcross = plan.orientation === 'horizontal';
    const part = farPart(box, share, isAcross, (value.value ?? 0) < 0);
    const color = theme.roles[value.role];
    if (plan.mark === 'dot')
      return [{ kind: 'rectangle', ...part, y: box.y + box.h / 2 - THIN / 2, h: THIN, fill: `#${color}` }];
    const inner = { x: part.x + 1, y: part.y + 1, w: Math.max(0, part.w - 2), h: Math.max(0, part.h - 2) };
    return [
      { kind: 'rectangle', ...part, fill: `#${theme.ground}` },
      {
        kind: 'rectangle',
        ...inner,
        fill: `#${mix(color, theme.ground, FILL)}`,
        stroke: { color: `#${color}`, width: 2 },
      },
    ];
  });
