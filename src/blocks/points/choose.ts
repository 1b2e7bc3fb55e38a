/** Which look suits points: the first that has room is taken. */
import type { Box } from '../../geometry.ts';
import { textOf } from '../../text/runs.ts';
import { hasCjk } from '../../text/script.ts';
import type { BlockContext } from '../kind.ts';
import { yearOf } from './dates.ts';
import type { Point } from './point.ts';

export const POINT_LOOKS = [
  'timeline',
  'callout',
  'cards',
  'cells',
  'rows',
  'ruled',
  'list',
  'figures',
] as const;
export type PointLook = (typeof POINT_LOOKS)[number];
const isLook = (name: string | undefined): name is PointLook => POINT_LOOKS.some((look) => look === name);

const CARDS = { least: 2, most: 4 };
const CELLS = { least: 5, most: 9 };
const STEPS = { least: 3, most: 6 };
const MOST_RULED = 5;
/** Characters of a card's text, and of a cell's. */
const SHORT = { latin: 90, cjk: 34 };
const SHORTER = { latin: 64, cjk: 24 };
const NARROW = 6.5;
/** A lower area has no room for cards. */
const LOW = 3;

/** In order of preference; the last one takes anything. */
export const chooseLook = (points: readonly Point[], area: Box, context: BlockContext): PointLook[] => {
  const { layout, beside, avoid } = context;
  if (isLook(layout)) return [layout];
  if (beside.length > 0 || area.w < NARROW || area.h < LOW) return besideLooks(points, beside);
  const looks: PointLook[] = [
    ...(suitsTimeline(points, context) ? (['timeline'] as const) : []),
    ...(points.length === 1 ? (['callout'] as const) : []),
    ...(suitsCards(points) ? (['cards'] as const) : []),
    ...(suitsCells(points) ? (['cells'] as const) : []),
    'rows',
    'list',
  ];
  const others = looks.filter((look) => look !== avoid);
  return [...others, ...looks.filter((look) => look === avoid)];
};

/** Beside a chart, points that hold one figure are led by it. */
const besideLooks = (points: readonly Point[], beside: readonly string[]): PointLook[] => [
  ...(beside.includes('chart') && points.length <= 4 && points.every((point) => figureOf(point) !== undefined)
    ? (['figures'] as const)
    : []),
  ...(points.length <= MOST_RULED ? (['ruled'] as const) : []),
  'list',
];

const suitsTimeline = (points: readonly Point[], { language }: BlockContext): boolean =>
  points.length >= STEPS.least &&
  points.length <= STEPS.most &&
  points.every((point) => yearOf(point, language) !== undefined);

/** The one figure that a point is about. */
export const figureOf = ({ figure, text: { figures } }: Point) =>
  figure ?? (new Set(figures).size === 1 ? figures[0] : undefined);

const suitsCards = (points: readonly Point[]): boolean =>
  points.length >= CARDS.least &&
  points.length <= CARDS.most &&
  points.every((point) => isShort(point, point.lead ? SHORT : SHORTER));

const suitsCells = (points: readonly Point[]): boolean =>
  points.length >= CELLS.least &&
  points.length <= CELLS.most &&
  points.every((point) => isShort(point, point.lead && points.length <= 6 ? SHORT : SHORTER));

const isShort = ({ lead, text: { runs } }: Point, { latin, cjk }: typeof SHORT): boolean => {
  const text = `${lead ? textOf(lead.runs) : ''}${textOf(runs)}`;
  return text.length <= (hasCjk(text) ? cjk : latin);
};
