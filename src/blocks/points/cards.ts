/** Points as cards side by side: a field with the icon or the number above, lead-in and text below. */

import { type Box, box, columns, inset } from '../../geometry.ts';
import { drawIcon } from '../../icons/icons.ts';
import { field } from '../../slides/fields.ts';
import {
  placeholderOf,
  type SetText,
  setAlike,
  setText,
  styled,
  type TextRequest,
} from '../../slides/set-text.ts';
import { drawing, group, outline } from '../../slides/shapes.ts';
import type { SlideShape, TextShape } from '../../slides/slide.ts';
import { paragraph } from '../../text/runs.ts';
import type { BlockContext, BlockLayout } from '../kind.ts';
import { type Point, paragraphsOf } from './point.ts';
import { enlarged } from './sizes.ts';

/** Inches, and shares of the card's height. */
const HEAD = { tall: 2.25, share: 0.47, largestShare: 0.6 };
/** Of a card's body: what its text should take. */
const FILL = 0.7;
const ICON = 1.2;
const ICON_LINE = 2.5;
const LARGE_LEAD = [28, 26, 24];
const LARGE_BODY = [24, 22, 21];
const BODY_INSET = { side: 0.3, top: 0.3 };

export const layOutCards = (points: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  const { theme } = context;
  const cards = columns(area, points.length, theme.gutter);
  const { head, set } = setBodies(points, cards, area, context);
  const chrome = cards.flatMap((card, i) => cardShapes(points[i], i, card, head, context));
  return {
    look: `Cards ${points.length}`,
    placeholders: set.map((text) => placeholderOf(text, 'body', 'Lead-in and text')),
    art: [],
    shapes: inReadingOrder(chrome, set),
    problems: set.flatMap(({ problems }) => problems),
  };
};

/** The field of icon or number takes what short texts leave of the card, within bounds. */
const setBodies = (
  points: readonly Point[],
  cards: readonly Box[],
  area: Box,
  context: BlockContext,
): { head: number; set: SetText[] } => {
  const usual = Math.min(HEAD.tall, area.h * HEAD.share);
  const set = setAt(usual, points, cards, context);
  const tallest = Math.max(...set.map(({ height }) => height));
  const body = tallest / FILL + 2 * BODY_INSET.top * context.theme.density;
  const head = Math.min(area.h * HEAD.largestShare, Math.max(usual, area.h - body));
  return head === usual ? { head, set } : { head, set: setAt(head, points, cards, context) };
};

const setAt = (
  head: number,
  points: readonly Point[],
  cards: readonly Box[],
  context: BlockContext,
): SetText[] => {
  const { density } = context.theme;
  const requests = cards.flatMap((card, i) => {
    const body = box(card.x, card.y + head, card.w, card.h - head);
    return cardRequests(
      points[i],
      i,
      inset(body, BODY_INSET.side * density, BODY_INSET.top * density),
      context,
    );
  });
  return setAlike(requests, context);
};

const cardRequests = (
  point: Point | undefined,
  i: number,
  body: Box,
  context: BlockContext,
): TextRequest[] => {
  if (!point) return [];
  const { lead, text } = point;
  return [
    {
      name: `point ${i + 1}`,
      inPlaceholder: true,
      box: box(body.x, body.y, body.w, body.h),
      paragraphs: paragraphsOf(point),
      levels: lead
        ? [
            enlarged(context, 'leadIn', LARGE_LEAD),
            { ...enlarged(context, 'body', LARGE_BODY), spaceBefore: styled(context, 'method').spaceBefore },
          ]
        : [enlarged(context, 'leadIn', LARGE_LEAD, { maxLines: 4 })],
      at: text.at,
    },
  ];
};

/** The number stands large where there is no icon, and small in the corner where there is one. */
const setNumber = (
  i: number,
  hasIcon: boolean,
  card: Box,
  head: number,
  context: BlockContext,
): TextShape => {
  const style = hasIcon ? styled(context, 'tileLabel') : styled(context, 'tileFigure');
  const color = i === 0 ? 'onHero' : 'onField';
  const place = hasIcon
    ? box(card.x + card.w - 0.8, card.y + 0.24, 0.5, 0.3)
    : box(card.x + BODY_INSET.side, card.y + (head - 1) / 2, 1.6, 1);
  return setText(
    {
      name: `number ${i + 1}`,
      box: place,
      paragraphs: [paragraph(context.words.plain(i + 1))],
      levels: [{ ...style, color }],
      align: hasIcon ? 'end' : 'start',
      anchor: 'middle',
      at: [],
    },
    context,
  ).shape;
};

const cardShapes = (
  point: Point | undefined,
  i: number,
  card: Box,
  head: number,
  context: BlockContext,
): SlideShape[] => {
  if (!point) return [];
  const { theme } = context;
  const marks = [
    field(theme, box(card.x, card.y + head, card.w, card.h - head), 'tile', 'bottom'),
    field(theme, box(card.x, card.y, card.w, head), i === 0 ? 'hero' : 'field', 'top'),
  ];
  const ink = i === 0 ? 'onHero' : 'onField';
  const place = box(card.x + BODY_INSET.side, card.y + (head - ICON) / 2, ICON, ICON);
  const icon = point.icon === undefined ? [] : [drawIcon(point.icon, place, outline(ink, ICON_LINE))];
  return [
    group(
      `Card ${i + 1}`,
      [
        drawing(`Card ${i + 1} field`, [...marks, ...icon]),
        setNumber(i, point.icon !== undefined, card, head, context),
      ],
      point.text.at,
    ),
  ];
};

/** Each card before its text. */
const inReadingOrder = (chrome: readonly SlideShape[], set: readonly SetText[]): SlideShape[] =>
  chrome.flatMap((shape, i) => [shape, ...set.slice(i, i + 1).map((text) => text.shape)]);
