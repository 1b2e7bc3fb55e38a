/** Points beside a chart, each led by its figure: the number large, what it says below, a rule above. */

import { type Box, box, right, rows } from '../../geometry.ts';
import { placeholderOf, setAlike, styled, type TextRequest } from '../../slides/set-text.ts';
import { drawing, rule } from '../../slides/shapes.ts';
import { paragraph } from '../../text/runs.ts';
import type { BlockContext, BlockLayout } from '../kind.ts';
import { figureOf } from './choose.ts';
import { layOutList } from './list.ts';
import type { Point } from './point.ts';

const GAP = 0.2;
const INSET = 0.16;

export const layOutFigureLed = (points: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  const led = points.map((point) => leadOf(point, context));
  if (led.includes(undefined)) return layOutList(points, area, context);
  const lines = rows(area, points.length, GAP);
  const requests = lines.flatMap((line, i): TextRequest[] => {
    const [point, lead] = [points[i], led[i]];
    if (!point || lead === undefined) return [];
    return [
      {
        name: `point ${i + 1}`,
        inPlaceholder: true,
        box: box(line.x, line.y + INSET, line.w, line.h - INSET),
        paragraphs: [paragraph(lead), { runs: point.text.runs, level: 2 }],
        levels: [
          styled(context, 'pointFigure', i === 0 ? {} : { color: 'text' }),
          styled(context, 'pointText'),
        ],
        at: point.text.at,
      },
    ];
  });
  const set = setAlike(requests, context);
  const rules = lines.map((line, i) =>
    rule([line.x, line.y], [right(line), line.y], i === 0 ? 'primary' : 'line', i === 0 ? 2 : 0.75),
  );
  return {
    look: `Figures ${points.length}`,
    placeholders: set.map((text) => placeholderOf(text, 'body', 'Figure and what it says')),
    art: [],
    shapes: [drawing('Rules', rules), ...set.map(({ shape }) => shape)],
    problems: set.flatMap(({ problems }) => problems),
  };
};

/** The growth where the point tells of it, else the value. */
const leadOf = (point: Point, { words }: BlockContext): string | undefined => {
  const figure = figureOf(point);
  if (!figure) return undefined;
  return figure.growth === undefined ? words.value(figure) : words.change(figure);
};
