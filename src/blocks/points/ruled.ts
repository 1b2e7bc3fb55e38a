/** Points below rules that share their area: beside something one above another, in a low area side by side. */
import { type Box, box, columns, right, rows } from '../../geometry.ts';
import { placeholderOf, setAlike, styled, type TextRequest } from '../../slides/set-text.ts';
import { drawing, rule } from '../../slides/shapes.ts';
import { points as inPoints } from '../../units.ts';
import type { BlockContext, BlockLayout } from '../kind.ts';
import { type Point, paragraphsOf } from './point.ts';
import { enlarged } from './sizes.ts';

const GAP = 0.2;
const INSET = 0.14;
const PAUSE = inPoints(3);
/** An area that is much wider than it is high. */
const LOW = 3;

export const layOutRuled = (points: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  const isLow = area.w > area.h * LOW;
  const gap = isLow ? 2 * context.theme.gutter : GAP;
  const places = isLow ? columns(area, points.length, gap) : rows(area, points.length, gap);
  const requests = places.flatMap((place, i): TextRequest[] => {
    const point = points[i];
    if (!point) return [];
    const { lead, text } = point;
    const body = enlarged(context, 'body', lead ? [] : [22]);
    return [
      {
        name: `point ${i + 1}`,
        inPlaceholder: true,
        box: box(place.x, place.y + INSET, place.w, place.h - INSET),
        paragraphs: paragraphsOf(point),
        levels: lead ? [styled(context, 'leadIn'), { ...body, spaceBefore: PAUSE }] : [body],
        at: text.at,
      },
    ];
  });
  const set = setAlike(requests, context);
  const rules = places.map((place, i) =>
    rule([place.x, place.y], [right(place), place.y], i === 0 ? 'primary' : 'line', i === 0 ? 2 : 0.75),
  );
  return {
    look: `Ruled ${points.length}`,
    placeholders: set.map((text) => placeholderOf(text, 'body', 'Text')),
    art: [],
    shapes: [drawing('Rules', rules), ...set.map(({ shape }) => shape)],
    problems: set.flatMap(({ problems }) => problems),
  };
};
