/** Points as a plain list, in as large a type as they fit; many of them in two columns. */

import { type Box, columns } from '../../geometry.ts';
import { placeholderOf, setAlike, styled, type TextRequest } from '../../slides/set-text.ts';
import type { BlockContext, BlockLayout } from '../kind.ts';
import type { Point } from './point.ts';

/** In a wide area more points than this stand in two columns. */
const MOST_IN_ONE = 5;
const WIDE = 9;

export const layOutList = (points: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  const count = points.length > MOST_IN_ONE && area.w > WIDE ? 2 : 1;
  const half = Math.ceil(points.length / count);
  const boxes = columns(area, count, 2 * context.theme.gutter);
  const requests = boxes.map((own, i): TextRequest => {
    const shown = points.slice(i * half, (i + 1) * half);
    return {
      name: i === 0 ? 'points' : `points ${i + 1}`,
      inPlaceholder: true,
      box: own,
      paragraphs: shown.map(({ whole }) => ({ runs: whole.runs, level: 1 })),
      levels: [styled(context, 'points')],
      at: shown[0]?.text.at.slice(0, -1) ?? [],
      list: true,
    };
  });
  const set = setAlike(requests, context);
  return {
    look: count === 1 ? 'Points' : 'Points in two columns',
    placeholders: set.map((text) => placeholderOf(text, 'body', 'Points')),
    art: [],
    shapes: set.map(({ shape }) => shape),
    problems: set.flatMap(({ problems }) => problems),
  };
};
