/** Points whose lead-ins are dates, as the steps of a timeline. */
import type { Box } from '../../geometry.ts';
import type { BlockContext, BlockLayout } from '../kind.ts';
import { layOutSteps, type Step } from '../timeline.ts';
import { yearOf } from './dates.ts';
import type { Point } from './point.ts';

export const layOutDated = (points: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  const steps = points.map(
    (point): Step => ({
      date: point.lead ?? { runs: [], at: point.text.at, figures: [] },
      title: undefined,
      text: point.text,
      state: isAhead(point, context) ? 'ahead' : 'done',
    }),
  );
  return layOutSteps(steps, area, context);
};

/** Later than the deck, by its year, or of a target. */
const isAhead = (point: Point, { language, date }: BlockContext): boolean => {
  const year = yearOf(point, language);
  if (year === undefined || !date || year === date.year)
    return point.text.figures.some(({ status }) => status === 'target') && year !== undefined;
  return year > date.year;
};
