/** Large texts whose lines are nearly of one length: the narrowest box that takes no more lines. */
import { box } from '../geometry.ts';
import type { DeckContext } from './context.ts';
import { type SetText, setText, type TextRequest } from './set-text.ts';

/** As shares of the box's width, the widest first. */
const WIDTHS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];

export const setBalanced = (request: TextRequest, context: DeckContext): SetText => {
  const widest = setText(request, context);
  if (widest.problems.length > 0 || widest.lineCounts.every((count) => count === 1)) return widest;
  let best = widest;
  for (const share of WIDTHS) {
    const { x, y, w, h } = request.box;
    const narrower = setText({ ...request, box: box(x, y, w * share, h) }, context);
    if (narrower.height > widest.height || narrower.sizeIndex !== widest.sizeIndex) break;
    best = narrower;
  }
  return best;
};
