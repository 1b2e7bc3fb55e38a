/** One tile: a group of its ground, label, figure line, note, and a drawing where it is wide and there is one. */
import type { Figure } from '../../figures/figure.ts';
import { type Box, bottom, box, inset } from '../../geometry.ts';
import type { Problem } from '../../problems.ts';
import type { DeckContext } from '../../slides/context.ts';
import { type SetText, setAlike, setText, styled, type TextRequest } from '../../slides/set-text.ts';
import { drawing, group } from '../../slides/shapes.ts';
import type { GroupShape } from '../../slides/slide.ts';
import type { TypeStyle } from '../../text/styles.ts';
import { points } from '../../units.ts';
import { drawEvidence, drawingWidth } from './drawings.ts';
import { type Evidence, findEvidence } from './evidence.ts';
import { figureRuns, noteRuns, tileColors, tileGround } from './looks.ts';

export interface Tile {
  readonly figure: Figure;
  /** From 0, on its slide. */
  readonly index: number;
  readonly place: Box;
  /** Whether it is the one that matters, on the hero ground. */
  readonly leads: boolean;
}

export interface LaidOutTile {
  readonly shape: GroupShape;
  readonly problems: readonly Problem[];
  /** What is drawn beside its number. */
  readonly evidence: Evidence | undefined;
}

const INSET = 0.28;
/** In a tile of the usual height, and in a low one. */
const MARGIN = { label: 0.24, note: 0.28, low: 0.17 };
const LOW = 1.75;
const BASELINE = 0.66;
const NOTE_HEIGHT = 0.32;
/** The room of a line, whatever its script, and what is below its baseline, as multiples of its size. */
const LINE = 1.4;
const DESCENT = 0.2;
const CAPITAL = 0.74;
/** Narrower tiles have no room for a drawing. */
const WIDE = 4.5;
const DRAWING_GAP = 0.3;

interface Frame extends Tile {
  readonly inner: Box;
  readonly label: SetText;
  readonly note: SetText;
  readonly evidence: Evidence | undefined;
}

/** Their numbers have one size, and one baseline in a row. */
export const layOutTilesAlike = (tiles: readonly Tile[], context: DeckContext): LaidOutTile[] => {
  const frames = tiles.map((tile) => frameOf(tile, context));
  const beside = numbersOf(frames, true, context);
  const alone = numbersOf(frames, false, context);
  // A drawing is worth one step of type, not more.
  const withDrawings = sizeIndexOf(beside) <= sizeIndexOf(alone) + 1;
  const numbers = withDrawings ? beside : alone;
  return frames.flatMap((frame, i) => {
    const number = numbers[i];
    return number ? [assemble(frame, number, withDrawings, context)] : [];
  });
};

const sizeIndexOf = (numbers: readonly SetText[]) => numbers[0]?.sizeIndex ?? 0;

const frameOf = (tile: Tile, context: DeckContext): Frame => {
  const { figure, index, place, leads } = tile;
  const colors = tileColors(figure, leads);
  const inner = inset(place, Math.min(INSET * context.theme.density, place.w * 0.09), 0);
  const isLow = place.h < LOW;
  const evidence = place.w > WIDE && place.h > 1.35 ? findEvidence(figure, context) : undefined;
  const reached = evidence?.kind === 'progress' ? evidence.reached : undefined;
  const w = evidence ? inner.w - drawingWidth(evidence) - DRAWING_GAP : inner.w;
  const label = setText(
    {
      name: `Label ${index + 1}`,
      box: box(inner.x, place.y + (isLow ? MARGIN.low : MARGIN.label), w, 0.5),
      paragraphs: [{ runs: [{ text: figure.label }], level: 1 }],
      levels: [styled(context, 'tileLabel', { color: colors.label })],
      at: figure.at,
    },
    context,
  );
  const noteFoot = bottom(place) - (isLow ? MARGIN.low : MARGIN.note);
  const noteWith = (told: Figure | undefined) =>
    setText(
      {
        name: `Note ${index + 1}`,
        box: box(inner.x, noteFoot - NOTE_HEIGHT, w, NOTE_HEIGHT),
        paragraphs: [{ runs: noteRuns(figure, told, context.words, colors), level: 1 }],
        levels: [styled(context, 'note', { color: colors.note })],
        anchor: 'bottom',
        at: figure.at,
      },
      context,
    );
  const full = noteWith(reached);
  const note = full.problems.length > 0 ? noteWith(undefined) : full;
  return { ...tile, inner, label, note, evidence };
};

const baselineOf = ({ place }: Tile) => place.y + place.h * BASELINE;

/** Sizes that all the tiles can hold between label and note. */
const sizesFor = (style: TypeStyle, frames: readonly Frame[]): TypeStyle => {
  const room = Math.min(
    ...frames.map((frame) => baselineOf(frame) - frame.label.shape.box.y - frame.label.height - 0.06),
  );
  const fitting = style.sizes.filter((size) => (size * CAPITAL) / 72 <= room);
  return { ...style, sizes: fitting.length > 0 ? fitting : style.sizes.slice(-1) };
};

const numbersOf = (frames: readonly Frame[], withDrawings: boolean, context: DeckContext): SetText[] => {
  const style = sizesFor(styled(context, 'tileFigure'), frames);
  const requests = frames.map(({ figure, index, inner, place, leads, evidence }): TextRequest => {
    const taken = withDrawings && evidence ? drawingWidth(evidence) + DRAWING_GAP : 0;
    return {
      name: `Figure ${index + 1}`,
      box: box(inner.x, place.y, inner.w - taken, place.h),
      paragraphs: [{ runs: figureRuns(figure, context), level: 1 }],
      levels: [{ ...style, color: tileColors(figure, leads).figure }],
      anchor: 'bottom',
      at: figure.at,
    };
  });
  const set = setAlike(requests, context);
  return set.map((number, i) => {
    const [request, frame] = [requests[i], frames[i]];
    if (!request || !frame) return number;
    return { ...onBaseline(request, number, baselineOf(frame), context), sizeIndex: number.sizeIndex };
  });
};

/** The same line in a box that ends a descent below its baseline. */
export const onBaseline = (
  request: TextRequest,
  { sizeIndex }: SetText,
  base: number,
  context: DeckContext,
): SetText => {
  const levels = request.levels.map((style) => {
    const size = style.sizes[Math.min(sizeIndex, style.sizes.length - 1)] ?? points(20);
    return { ...style, sizes: [size] };
  });
  const size = levels[0]?.sizes[0] ?? points(20);
  const height = (LINE * size) / 72;
  const place = box(request.box.x, base + (DESCENT * size) / 72 - height, request.box.w, height);
  return setText({ ...request, levels, box: place }, context);
};

const assemble = (
  frame: Frame,
  number: SetText,
  withDrawings: boolean,
  context: DeckContext,
): LaidOutTile => {
  const { figure, index, place, leads, inner, label, note, evidence } = frame;
  const margin = place.h < LOW ? MARGIN.low : MARGIN.label;
  const room = box(inner.x, place.y + margin, inner.w, place.h - 2 * margin);
  const drawn =
    evidence && withDrawings ? drawEvidence(evidence, room, index, tileColors(figure, leads), context) : [];
  const texts = [label, number, note];
  const ground = drawing(`Tile ${index + 1}`, [tileGround(figure, place, leads, context.theme)]);
  return {
    shape: group(figure.label, [ground, ...texts.map(({ shape }) => shape), ...drawn], figure.at),
    problems: texts.flatMap(({ problems }) => problems),
    evidence: withDrawings ? evidence : undefined,
  };
};
