/** The panel that says how figures were made and what is misprinted, from the content to the right edge. */
import { type Box, box } from '../../geometry.ts';
import { gridBox, PANEL_BOTTOM } from '../../slides/frame.ts';
import { type SetText, setText, styled } from '../../slides/set-text.ts';
import { drawing, filled } from '../../slides/shapes.ts';
import type { DrawingShape } from '../../slides/slide.ts';
import type { Paragraph } from '../../text/runs.ts';
import type { PageContext } from '../kind.ts';

const INSET = 0.35;

export const layOutMethod = (
  method: readonly Paragraph[],
  content: Box,
  context: PageContext,
): { ground: DrawingShape; text: SetText } => {
  const { theme } = context;
  const columns = gridBox(theme, 8, 12, content.y, content.h);
  const area = box(columns.x, content.y, theme.slide.width - columns.x, PANEL_BOTTOM - content.y);
  const text = setText(
    {
      name: 'method',
      inPlaceholder: true,
      box: box(area.x + INSET, area.y + 0.3, columns.w - INSET, area.h - 0.6),
      paragraphs: method,
      levels: [styled(context, 'method')],
      at: ['method'],
    },
    context,
  );
  return { ground: drawing('Panel', [filled(area, 'tile')]), text };
};
