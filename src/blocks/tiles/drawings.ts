/** The small drawings at the right edge of a tile: two bars, or a ring. */
import { arcSegments, type Path } from '../../drawing/path.ts';
import { type Box, bottom, box, right } from '../../geometry.ts';
import type { DeckContext } from '../../slides/context.ts';
import type { DrawingMark } from '../../slides/drawing.ts';
import { setText, styled } from '../../slides/set-text.ts';
import { drawing, filled, outline } from '../../slides/shapes.ts';
import type { SingleShape } from '../../slides/slide.ts';
import { paragraph, type Run, textOf } from '../../text/runs.ts';
import type { Bar, Evidence } from './evidence.ts';
import { figureRuns, type TileColors } from './looks.ts';

const BAR = { w: 0.5, gap: 0.2, tallest: 1.25, label: 0.26 };
const RING = { outer: 0.62, inner: 0.4 };
/** No bar is so short that it is not seen. */
const SHORTEST = 0.03;

/** Inches that a drawing takes of the tile's width. */
export const drawingWidth = ({ kind }: Evidence): number =>
  kind === 'growth' ? 2 * BAR.w + BAR.gap : 2 * RING.outer;

/** In the room within the tile's margins. */
export const drawEvidence = (
  evidence: Evidence,
  room: Box,
  index: number,
  colors: TileColors,
  context: DeckContext,
): SingleShape[] =>
  evidence.kind === 'growth'
    ? drawPair(evidence, room, index, colors, context)
    : drawRing(evidence, room, index, colors, context);

const drawPair = (
  { earlier, current }: Extract<Evidence, { kind: 'growth' }>,
  room: Box,
  index: number,
  colors: TileColors,
  context: DeckContext,
): SingleShape[] => {
  const base = bottom(room) - BAR.label;
  const value = shortValue(earlier, current, context);
  const tallest = Math.min(BAR.tallest, base - room.y - (value === '' ? 0 : BAR.label));
  const start = right(room) - 2 * BAR.w - BAR.gap;
  const place = ({ share }: Bar, i: number) => {
    const h = Math.max(SHORTEST, tallest * share);
    return box(start + i * (BAR.w + BAR.gap), base - h, BAR.w, h);
  };
  const bars = [earlier, current].map(place);
  const [first] = bars;
  const { words } = context;
  const label = (name: string, text: string, bar: Box, top: number, bold: boolean) =>
    setText(
      {
        name: `${name} ${index + 1}`,
        box: box(bar.x - BAR.gap / 2, top, bar.w + BAR.gap, BAR.label),
        paragraphs: [paragraph(text)],
        levels: [
          styled(context, 'caption', { color: bold ? colors.figure : colors.note, bold, maxLines: 1 }),
        ],
        align: 'center',
        anchor: 'middle',
        at: [],
      },
      context,
    ).shape;
  return [
    drawing(`Bars ${index + 1}`, [
      ...bars.map((bar, i) => filled(bar, i === 0 ? colors.earlier : colors.current)),
    ]),
    ...(first && value !== '' ? [label('Earlier value', value, first, first.y - BAR.label, false)] : []),
    ...bars.map((bar, i) => {
      const { period } = i === 0 ? earlier : current;
      const year = words.shortPeriod({ kind: 'year', year: period.year });
      return label(i === 0 ? 'Earlier' : 'Current', year, bar, base + 0.02, i === 1);
    }),
  ];
};

/** In digits alone: unit and scale stand beside the number of the tile. Nothing where they are others. */
const shortValue = ({ figure: own }: Bar, { figure: other }: Bar, context: DeckContext): string => {
  if (!own || !other) return '';
  const [text, now] = [figureRuns(own, context), figureRuns(other, context)];
  const besides = (runs: readonly Run[]) => textOf(runs.filter(({ scale }) => scale !== undefined));
  return besides(text) === besides(now) ? textOf(text.filter(({ scale }) => scale === undefined)) : '';
};

const drawRing = (
  evidence: Exclude<Evidence, { kind: 'growth' }>,
  room: Box,
  index: number,
  colors: TileColors,
  context: DeckContext,
): SingleShape[] => {
  const outer = Math.min(RING.outer, room.h / 2);
  const inner = (outer * RING.inner) / RING.outer;
  const center = [right(room) - outer, room.y + room.h / 2] as const;
  const circle = (r: number) => box(center[0] - r, center[1] - r, 2 * r, 2 * r);
  const arc = sector(center, outer, inner, evidence.share, colors);
  const words = setText(
    {
      name: `Reached ${index + 1}`,
      box: box(center[0] - inner, center[1] - 0.2, 2 * inner, 0.4),
      paragraphs: [paragraph(evidence.words)],
      levels: [styled(context, 'caption', { color: colors.figure, bold: true, maxLines: 1 })],
      align: 'center',
      anchor: 'middle',
      at: [],
    },
    context,
  ).shape;
  const around: DrawingMark[] =
    evidence.kind === 'progress'
      ? [outer, inner].map((r) => ({
          shape: 'ellipse',
          box: circle(r),
          outline: outline('primary', 1.25, [4, 3]),
        }))
      : [sector(center, outer, inner, 1, { ...colors, current: colors.track })].flat();
  return [drawing(`Ring ${index + 1}`, [...around, ...arc]), ...(evidence.words === '' ? [] : [words])];
};

/** Of a ring, from the top onward. */
const sector = (
  center: readonly [number, number],
  outer: number,
  inner: number,
  share: number,
  { current }: TileColors,
): DrawingMark[] => {
  if (share <= 0) return [];
  const angles = [-Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * Math.min(share, 0.99999)] as const;
  const out = arcSegments(center, [outer, outer], angles);
  const back = arcSegments(center, [inner, inner], [angles[1], angles[0]]);
  // An arc is made of cubic curves alone.
  const cubic = (path: Path) => path.flatMap((segment) => (segment[0] === 'Q' ? [] : [segment]));
  return [
    {
      shape: 'path',
      box: box(center[0] - outer, center[1] - outer, 2 * outer, 2 * outer),
      segments: [
        ['M', ...out.start],
        ...cubic(out.curves),
        ['L', ...back.start],
        ...cubic(back.curves),
        ['Z'],
      ],
      fill: current,
    },
  ];
};
