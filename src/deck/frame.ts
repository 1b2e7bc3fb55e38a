/** What all content slides share: the grid, the title above, the source line, mark and number below. */
import type { Theme } from '../brand/theme.ts';
import { type Box, box } from '../geometry.ts';
import type { LayoutPlan, PlaceholderPlan } from './draft.ts';
import type { Decoration } from './slide.ts';

const GRID_COLUMNS = 12;
const MARK = 0.42;
const KICKER_TOP = 0.5;
const KICKER_HEIGHT = 0.3;
const TITLE_TOP = 0.86;
const TITLE_HEIGHT = 1.08;
const CONTENT_TOP = 2.2;
const CONTENT_BOTTOM = 6.62;
const FOOT_TOP = 6.82;
const FOOT_HEIGHT = 0.34;

/** The box of the grid columns `from` to `to` (1 to 12), between two heights. */
export const gridBox = (theme: Theme, from: number, to: number, top: number, height: number): Box => {
  const usable = theme.slide.width - 2 * theme.margin;
  const step = (usable + theme.gutter) / GRID_COLUMNS;
  return box(theme.margin + (from - 1) * step, top, (to - from + 1) * step - theme.gutter, height);
};

/** Everything between the title and the source line. */
export const contentBox = (theme: Theme, from = 1, to = GRID_COLUMNS): Box =>
  gridBox(theme, from, to, CONTENT_TOP, CONTENT_BOTTOM - CONTENT_TOP);

/** A layout with kicker and title, its own placeholders, and the foot. */
export const framedLayout = (
  theme: Theme,
  name: string,
  placeholders: readonly PlaceholderPlan[],
  decorations: readonly Decoration[] = [],
): LayoutPlan => ({
  name,
  background: 'background',
  decorations: [
    {
      kind: 'rectangle',
      name: 'Kicker bar',
      box: box(0, KICKER_TOP, 0.42, KICKER_HEIGHT),
      fill: 'accent1',
    },
    ...decorations,
    { kind: 'logo', name: 'Mark', box: box(theme.slide.width - theme.margin - MARK, 0.46, MARK, MARK) },
  ],
  placeholders: [
    {
      name: 'title',
      type: 'title',
      box: gridBox(theme, 1, 11, TITLE_TOP, TITLE_HEIGHT),
      roles: ['title'],
      prompt: 'The message, as a full sentence',
    },
    {
      name: 'kicker',
      type: 'body',
      box: gridBox(theme, 1, 9, KICKER_TOP, KICKER_HEIGHT),
      roles: ['kicker'],
      anchor: 'middle',
      prompt: 'Topic',
    },
    ...placeholders,
    {
      name: 'source',
      type: 'body',
      box: gridBox(theme, 1, 11, FOOT_TOP, FOOT_HEIGHT),
      roles: ['source'],
      anchor: 'bottom',
      prompt: 'Source',
    },
    {
      name: 'slide number',
      type: 'slideNumber',
      box: gridBox(theme, 12, 12, FOOT_TOP, FOOT_HEIGHT),
      roles: ['slideNumber'],
      align: 'end',
      anchor: 'bottom',
      prompt: '',
    },
  ],
});
