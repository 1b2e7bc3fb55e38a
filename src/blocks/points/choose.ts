/** Which look suits points: the first that has room is taken. */
import type { Box } from '../../geometry.ts';
import { textOf } from '../../text/runs.ts';
import { hasCjk } from '../../text/script.ts';
import type { BlockContext } from '../kind.ts';
import type { Point } from './point.ts';

export const POINT_LOOKS = ['cards', 'rows', 'list', 'figures'] as const;
export type PointLook = (typeof POINT_LOOKS)[number];
const isLook = (name: string | undefined): name is PointLook => POINT_LOOKS.some((look) => look === name);

const CARDS = { least: 2, most: 4 };
/** Characters of a card's text. */
const SHORT = { latin: 90, cjk: 34 };
const NARROW = 6.5;

export const chooseLook = (points: readonly Point[], area: Box, context: BlockContext): PointLook[] => {
  const { layout, beside, avoid } = context;
  if (isLook(layout)) return [layout];
  if (area.w < NARROW) return narrowLooks(points, beside);
  // What stands above them takes the height that cards need.
  if (beside.length > 0) return ['rows', 'list'];
  const cards = suitsCards(points);
  const order: PointLook[] = cards ? ['cards', 'rows', 'list'] : ['rows', 'list'];
  return avoid === 'cards' && cards ? ['rows', 'cards', 'list'] : order;
};

/** Beside a chart, points that hold one figure are led by it. */
const narrowLooks = (points: readonly Point[], beside: readonly string[]): PointLook[] =>
  beside.includes('chart') && points.length <= 4 && points.every((point) => figureOf(point) !== undefined)
    ? ['figures', 'list']
    : ['list'];

/** The one figure that a point is about. */
export const figureOf = ({ figure, text: { figures } }: Point) =>
  figure ?? (new Set(figures).size === 1 ? figures[0] : undefined);

const suitsCards = (points: readonly Point[]): boolean =>
  points.length >= CARDS.least &&
  points.length <= CARDS.most &&
  points.every(({ lead, text: { runs } }) => {
    const text = textOf(runs);
    return lead !== undefined && text.length <= (hasCjk(text) ? SHORT.cjk : SHORT.latin);
  });
