/** What all content slides share: the grid, kicker, rail and title above, source line and number below. */
import type { Theme } from '../brand/theme.ts';
import { type Box, box } from '../geometry.ts';
import type { ContentPath, Problem } from '../problems.ts';
import type { Run } from '../text/runs.ts';
import type { DeckContext } from './context.ts';
import { placeholderOf, type SetText, setText, styled } from './set-text.ts';
import { drawing, filled } from './shapes.ts';
import type { Placeholder, SlideShape } from './slide.ts';

export const GRID_COLUMNS = 12;
const KICKER = { top: 0.42, height: 0.28 };
const TITLE_TOP = 0.76;
const TITLE_LINE = 0.42;
/** Inches that a title of one line has, whatever its script. */
const ONE_LINE = 0.72;
/** Below the last line of a title. */
const CONTENT_GAP = 0.42;
export const CONTENT_BOTTOM = 6.55;
/** Of panels that reach the edge of the slide. */
export const PANEL_BOTTOM = 6.6;
const FOOT = { top: 6.86, height: 0.3 };
const RAIL = { top: 0.53, segment: 0.3, height: 0.06, gap: 0.06 };

/** The box of the grid columns `from` to `to` (1 to 12), between two heights. */
export const gridBox = (theme: Theme, from: number, to: number, top: number, height: number): Box => {
  const usable = theme.slide.width - 2 * theme.margin;
  const step = (usable + theme.gutter) / GRID_COLUMNS;
  return box(theme.margin + (from - 1) * step, top, (to - from + 1) * step - theme.gutter, height);
};

export interface FrameRequest {
  readonly title: { readonly runs: readonly Run[]; readonly at: ContentPath };
  readonly kicker: { readonly runs: readonly Run[]; readonly at: ContentPath } | undefined;
  /** The source line; none where nothing is cited. */
  readonly source: { readonly text: string; readonly at: ContentPath } | undefined;
  /** Which of how many sections it belongs to; none on pages of no section. */
  readonly place: { readonly index: number | undefined; readonly count: number } | undefined;
}

export interface Frame {
  /** Between title and source line. */
  readonly area: Box;
  readonly placeholders: readonly Placeholder[];
  /** Title and kicker, to be read before the content. */
  readonly head: readonly SlideShape[];
  /** The source line and the rail, after it. */
  readonly foot: readonly SlideShape[];
  readonly problems: readonly Problem[];
}

/** With a source line that only the content tells. */
export const withSource = (frame: Frame, request: FrameRequest['source'], context: DeckContext): Frame => {
  if (!request) return frame;
  const source = setSource(request, context);
  return {
    ...frame,
    placeholders: [
      ...frame.placeholders.slice(0, -1),
      placeholderOf(source, 'body', 'Source'),
      ...frame.placeholders.slice(-1),
    ],
    foot: [source.shape, ...frame.foot],
    problems: [...frame.problems, ...source.problems],
  };
};

export const frameSlide = (request: FrameRequest, context: DeckContext): Frame => {
  const { theme } = context;
  const title = setTitle(request, context);
  const kicker = request.kicker && setKicker(request.kicker, context);
  const lines = title.lineCounts.reduce((sum, count) => sum + count, 0);
  const top = contentTop(title, lines);
  const set = [title, ...(kicker ? [kicker] : [])];
  const frame: Frame = {
    area: gridBox(theme, 1, GRID_COLUMNS, top, CONTENT_BOTTOM - top),
    placeholders: [
      placeholderOf(title, 'title', 'The message, as a full sentence'),
      ...(kicker ? [placeholderOf(kicker, 'body', 'Topic')] : []),
      numberPlaceholder(context),
    ],
    head: [title.shape, ...(kicker ? [kicker.shape] : [])],
    foot: rail(request, theme),
    problems: set.flatMap(({ problems }) => problems),
  };
  return withSource(frame, request.source, context);
};

/** Follows the title, so that a title of one line leaves no empty stripe below it. */
const contentTop = ({ height }: SetText, lines: number): number =>
  TITLE_TOP + Math.max(lines <= 1 ? TITLE_LINE : 2 * TITLE_LINE, height) + CONTENT_GAP;

/** In a box of one line or of two, so that a box never reaches into the content. */
const setTitle = (request: FrameRequest, context: DeckContext): SetText => {
  const two = titleIn(titleHeight(context), request, context);
  const lines = two.lineCounts.reduce((sum, count) => sum + count, 0);
  return lines <= 1 ? titleIn(ONE_LINE, request, context) : two;
};

const titleIn = (height: number, { title }: FrameRequest, context: DeckContext): SetText =>
  setText(
    {
      name: 'title',
      inPlaceholder: true,
      box: gridBox(context.theme, 1, 11, TITLE_TOP, height),
      paragraphs: [{ runs: title.runs, level: 1 }],
      levels: [styled(context, 'title')],
      at: title.at,
    },
    context,
  );

/** Two lines of the largest size, whatever the language. */
const titleHeight = ({ type }: DeckContext): number => {
  const [largest = 28] = type.title.sizes;
  return Math.max(2 * TITLE_LINE + 0.06, (largest * type.title.lineSpacing * 1.33 * 2) / 72);
};

const setKicker = ({ runs, at }: NonNullable<FrameRequest['kicker']>, context: DeckContext): SetText =>
  setText(
    {
      name: 'kicker',
      inPlaceholder: true,
      box: gridBox(context.theme, 1, 8, KICKER.top, KICKER.height),
      paragraphs: [{ runs, level: 1 }],
      levels: [styled(context, 'kicker')],
      anchor: 'middle',
      at,
    },
    context,
  );

const setSource = ({ text, at }: NonNullable<FrameRequest['source']>, context: DeckContext): SetText =>
  setText(
    {
      name: 'source',
      inPlaceholder: true,
      box: gridBox(context.theme, 1, 11, FOOT.top, FOOT.height),
      paragraphs: [{ runs: [{ text }], level: 1 }],
      levels: [styled(context, 'source')],
      anchor: 'middle',
      at,
    },
    context,
  );

/** Where the number of the slide stands; it is written by whoever shows the slide. */
export const numberPlaceholder = (
  { theme, type }: DeckContext,
  color: 'muted' | 'onDeepMuted' | 'onHero' = 'muted',
): Placeholder => {
  const { sizes, maxLines: _, ...style } = type.slideNumber;
  const [size] = sizes;
  if (size === undefined) throw new Error('A style has sizes');
  return {
    name: 'slide number',
    type: 'slideNumber',
    box: gridBox(theme, 12, 12, FOOT.top, FOOT.height),
    levels: [{ ...style, size, color }],
    align: 'end',
    anchor: 'middle',
    prompt: '',
  };
};

/** Segments that can still be told apart; of more sections one stands for a stretch. */
const MOST_SEGMENTS = 20;

/** One segment per section, the current one in the primary colour; none where they would not tell. */
const rail = ({ place }: FrameRequest, theme: Theme): SlideShape[] => {
  if (!place || place.count < 2) return [];
  const count = Math.min(place.count, MOST_SEGMENTS);
  const current = place.index === undefined ? undefined : Math.floor((place.index * count) / place.count);
  const end = theme.slide.width - theme.margin;
  const pitch = Math.min(RAIL.segment + RAIL.gap, 3.4 / count);
  const width = pitch - RAIL.gap * (pitch / (RAIL.segment + RAIL.gap));
  const marks = Array.from({ length: count }, (_, i) =>
    filled(
      box(end - (count - i) * pitch + (pitch - width), RAIL.top, width, RAIL.height),
      i === current ? 'primary' : 'line',
    ),
  );
  return [drawing('Rail', marks)];
};
