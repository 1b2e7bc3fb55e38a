/** A tile as tall as the slide: its number as large as it fits, and bars along its foot. */
import { bottom, box, inset } from '../../geometry.ts';
import type { DeckContext } from '../../slides/context.ts';
import { type SetText, setAlike, setText, styled, type TextRequest } from '../../slides/set-text.ts';
import { drawing, group } from '../../slides/shapes.ts';
import { findEvidence } from './evidence.ts';
import { drawFoot, FOOT_HEIGHT } from './foot-bars.ts';
import { figureRuns, noteRuns, tileColors, tileGround } from './looks.ts';
import { type LaidOutTile, onBaseline, type Tile } from './tile.ts';

const INSET = 0.4;
const LABEL = { y: 0.34, h: 0.72 };
const FOOT = 0.4;
const NOTE_HEIGHT = 0.32;
/** Of a capital letter's size. */
const CAPITAL = 0.74;
const UNIT_SHARE = 0.28;

/** Their numbers have one size and one baseline. */
export const layOutTallTiles = (tiles: readonly Tile[], context: DeckContext): LaidOutTile[] => {
  const rooms = tiles.map((tile) => roomOf(tile, context));
  const requests = tiles.map((tile, i) => numberRequest(tile, rooms[i]?.height ?? 1, context));
  const set = setAlike(requests, context);
  const tops = tiles.map(({ place }) => place.y + LABEL.y + LABEL.h);
  return tiles.flatMap((tile, i) => {
    const [request, number, top] = [requests[i], set[i], tops[i]];
    if (!request || !number || top === undefined) return [];
    const size = number.shape.levels[0]?.size ?? 0;
    const lowest = Math.min(...rooms.map(({ height }) => height));
    const base = top + lowest / 2 + (CAPITAL * size) / 144;
    return [assemble(tile, onBaseline(request, number, base, context), context)];
  });
};

/** What is left for the number between the label and what stands at the foot. */
const roomOf = ({ figure, place }: Tile, context: DeckContext): { readonly height: number } => {
  const foot = findEvidence(figure, context) ? FOOT_HEIGHT : NOTE_HEIGHT;
  return { height: place.h - LABEL.y - LABEL.h - FOOT - foot - 0.2 };
};

const numberRequest = (
  { figure, index, place, leads }: Tile,
  room: number,
  context: DeckContext,
): TextRequest => {
  const style = styled(context, 'heroFigure', { color: tileColors(figure, leads).figure });
  const sizes = style.sizes.filter((size) => (size * CAPITAL) / 72 <= room);
  return {
    name: `Figure ${index + 1}`,
    box: inset(place, Math.min(INSET, place.w * 0.09), 0),
    paragraphs: [{ runs: figureRuns(figure, context, UNIT_SHARE), level: 1 }],
    levels: [{ ...style, sizes: sizes.length > 0 ? sizes : style.sizes.slice(-1) }],
    anchor: 'bottom',
    at: figure.at,
  };
};

const assemble = (tile: Tile, number: SetText, context: DeckContext): LaidOutTile => {
  const { figure, index, place, leads } = tile;
  const { words } = context;
  const colors = tileColors(figure, leads);
  const inner = inset(place, Math.min(INSET, place.w * 0.09), FOOT);
  const evidence = findEvidence(figure, context);
  const isTarget = figure.status === 'target';
  const time = isTarget || !evidence ? '' : `${words.phrase('comma')}${words.shortPeriod(figure.period)}`;
  const labelled = (own: string) =>
    setText(
      {
        name: `Label ${index + 1}`,
        box: box(inner.x, place.y + LABEL.y, inner.w, LABEL.h),
        paragraphs: [{ runs: [{ text: own }], level: 1 }],
        levels: [styled(context, 'heroLabel', { color: colors.label })],
        at: figure.at,
      },
      context,
    );
  const long = labelled(`${figure.label}${time}`);
  const isLong = long.lineCounts.some((count) => count > 1);
  const label = isLong ? labelled(figure.label) : long;
  const reached = evidence?.kind === 'progress' ? evidence.reached : undefined;
  const foot = evidence && drawFoot(evidence, figure, inner, index, colors, context);
  // Bars tell growth and period themselves.
  const noteBottom = bottom(inner) - (foot?.height ?? 0);
  const note =
    !isTarget && evidence?.kind !== undefined && (evidence.kind === 'growth' || !isLong)
      ? undefined
      : setText(
          {
            name: `Note ${index + 1}`,
            box: box(inner.x, noteBottom - NOTE_HEIGHT, inner.w, NOTE_HEIGHT),
            paragraphs: [{ runs: noteRuns(figure, reached, words, colors), level: 1 }],
            levels: [styled(context, 'note', { color: colors.note })],
            anchor: 'bottom',
            at: figure.at,
          },
          context,
        );
  const texts = [label, number, ...(note ? [note] : [])];
  const ground = drawing(`Tile ${index + 1}`, [tileGround(figure, place, leads, context.theme)]);
  return {
    shape: group(
      figure.label,
      [ground, ...texts.map(({ shape }) => shape), ...(foot?.shapes ?? [])],
      figure.at,
    ),
    problems: texts.flatMap(({ problems }) => problems),
    evidence,
  };
};
