/** One point alone: a panel over the whole width, its text as large as a title's. */
import { type Box, box } from '../../geometry.ts';
import { drawIcon } from '../../icons/icons.ts';
import { PANEL_BOTTOM } from '../../slides/frame.ts';
import { setBalanced } from '../../slides/set-balanced.ts';
import { placeholderOf } from '../../slides/set-text.ts';
import { drawing, filled, outline } from '../../slides/shapes.ts';
import { points } from '../../units.ts';
import type { BlockContext, BlockLayout } from '../kind.ts';
import { type Point, paragraphsOf } from './point.ts';
import { enlarged } from './sizes.ts';

const INSET = 0.6;
const ICON = { size: 1.5, gap: 0.6, line: 2.5 };
const PAUSE = points(8);
/** Longer lines are hard to read. */
const WIDEST = 9.6;

export const layOutCallout = ([point]: readonly Point[], area: Box, context: BlockContext): BlockLayout => {
  if (!point) return { look: 'Callout', placeholders: [], art: [], shapes: [], problems: [] };
  const { theme } = context;
  const panel = box(area.x, area.y, theme.slide.width - area.x, PANEL_BOTTOM - area.y);
  const icon = box(panel.x + INSET, panel.y + (panel.h - ICON.size) / 2, ICON.size, ICON.size);
  const start = point.icon === undefined ? panel.x + INSET : icon.x + ICON.size + ICON.gap;
  const { lead, text } = point;
  const body = enlarged(context, 'body', [30, 28, 26, 24, 22]);
  const set = setBalanced(
    {
      name: 'point 1',
      inPlaceholder: true,
      box: box(start, panel.y + 0.3, Math.min(WIDEST, area.x + area.w - start), panel.h - 0.6),
      paragraphs: paragraphsOf(point),
      levels: lead
        ? [
            enlarged(context, 'leadIn', [30, 28, 26, 24], { color: 'primary' }),
            { ...body, spaceBefore: PAUSE },
          ]
        : [body],
      anchor: 'middle',
      at: text.at,
    },
    context,
  );
  const marks = point.icon === undefined ? [] : [drawIcon(point.icon, icon, outline('primary', ICON.line))];
  return {
    look: 'Callout',
    placeholders: [placeholderOf(set, 'body', 'Text')],
    art: [],
    shapes: [drawing('Panel', [filled(panel, 'tile'), ...marks]), set.shape],
    problems: set.problems,
  };
};
