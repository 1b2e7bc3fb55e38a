/** One tile: a group of its ground, label, figure line and note; a target is an outline, never a filled field. */
import type { ThemeColor } from '../../brand/roles.ts';
import type { Theme } from '../../brand/theme.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Words } from '../../figures/words.ts';
import { type Box, box, inset } from '../../geometry.ts';
import type { Problem } from '../../problems.ts';
import type { DeckContext } from '../../slides/context.ts';
import type { DrawingMark } from '../../slides/drawing.ts';
import { dashedField, field } from '../../slides/fields.ts';
import { type SetText, setText, styled } from '../../slides/set-text.ts';
import { drawing, group } from '../../slides/shapes.ts';
import type { GroupShape } from '../../slides/slide.ts';
import type { Run } from '../../text/runs.ts';
import type { TypeStyle } from '../../text/styles.ts';
import { points } from '../../units.ts';

export interface TileLook {
  /** The one that matters, on the hero ground. */
  readonly hero: boolean;
  /** The tiles that it stands among: all figures take the size that fits the narrowest. */
  readonly alike: readonly Box[];
}

const INSET = 0.28;
const LABEL_TOP = 0.24;
const BASELINE = 0.66;
const NOTE_BOTTOM = 0.28;
const NOTE_HEIGHT = 0.32;
/** The room of a line, whatever its script, as a multiple of its size. */
const LINE = 1.4;
/** Of a figure's size: what stands before and after it. */
const UNIT_SHARE = 24 / 66;

interface Inks {
  readonly figure: ThemeColor;
  readonly label: ThemeColor;
  readonly note: ThemeColor;
  readonly growth: ThemeColor;
}

const inksOf = ({ status }: Figure, hero: boolean): Inks => {
  if (hero) return { figure: 'onHero', label: 'onHero', note: 'onHeroMuted', growth: 'onHero' };
  if (status === 'target') return { figure: 'primary', label: 'text', note: 'primary', growth: 'primary' };
  return { figure: 'text', label: 'text', note: 'muted', growth: 'primary' };
};

export const layOutTile = (
  figure: Figure,
  index: number,
  place: Box,
  { hero }: TileLook,
  context: DeckContext,
): { shape: GroupShape; problems: readonly Problem[] } => {
  const inks = inksOf(figure, hero);
  const inner = inset(place, Math.min(INSET * context.theme.density, place.w * 0.09), 0);
  const at = figure.at;
  const label = setText(
    {
      name: `Label ${index + 1}`,
      box: box(inner.x, place.y + LABEL_TOP, inner.w, 0.5),
      paragraphs: [{ runs: [{ text: figure.label }], level: 1 }],
      levels: [styled(context, 'tileLabel', { color: inks.label })],
      at,
    },
    context,
  );
  const number = setFigure(figure, index, inner, place, inks.figure, context);
  const note = setText(
    {
      name: `Note ${index + 1}`,
      box: box(inner.x, place.y + place.h - NOTE_BOTTOM - NOTE_HEIGHT, inner.w, NOTE_HEIGHT),
      paragraphs: [{ runs: noteRuns(figure, context.words, inks), level: 1 }],
      levels: [styled(context, 'note', { color: inks.note })],
      anchor: 'bottom',
      at,
    },
    context,
  );
  const texts = [label, number, note];
  return {
    shape: group(
      figure.label,
      [
        drawing(`Tile ${index + 1}`, ground(figure, place, hero, context.theme)),
        ...texts.map(({ shape }) => shape),
      ],
      at,
    ),
    problems: texts.flatMap(({ problems }) => problems),
  };
};

const ground = ({ status }: Figure, place: Box, hero: boolean, theme: Theme): DrawingMark[] =>
  status === 'target' && !hero ? [dashedField(theme, place)] : [field(theme, place, hero ? 'hero' : 'tile')];

/** Sizes that a tile of this height can hold above its note and below its label. */
const sizesFor = (style: TypeStyle, { h }: Box): TypeStyle => {
  const room = h * BASELINE - LABEL_TOP - 0.34;
  const fitting = style.sizes.filter((size) => (size * 0.74) / 72 <= room);
  return { ...style, sizes: fitting.length > 0 ? fitting : style.sizes.slice(-1) };
};

const setFigure = (
  figure: Figure,
  index: number,
  inner: Box,
  place: Box,
  color: ThemeColor,
  context: DeckContext,
): SetText => {
  const style = sizesFor(styled(context, 'tileFigure', { color }), place);
  const request = {
    name: `Figure ${index + 1}`,
    paragraphs: [{ runs: figureRuns(figure, context), level: 1 }],
    levels: [style],
    anchor: 'bottom' as const,
    at: figure.at,
  };
  const tall = box(inner.x, place.y, inner.w, place.h);
  const { sizeIndex } = setText({ ...request, box: tall }, context);
  const size = style.sizes[Math.min(sizeIndex, style.sizes.length - 1)] ?? points(20);
  const descent = (0.2 * size) / 72;
  const height = (LINE * size) / 72;
  const base = place.y + place.h * BASELINE;
  return setText(
    {
      ...request,
      levels: [{ ...style, sizes: [size] }],
      box: box(inner.x, base + descent - height, inner.w, height),
    },
    context,
  );
};

/** Qualifier and unit small, the number large, all on one line. */
export const figureRuns = (figure: Figure, { words }: Pick<DeckContext, 'words'>): Run[] => {
  const whole = words.value(figure).replaceAll(' ', '\u00a0');
  const digits = /[-−+]?[\p{Nd}][\p{Nd}.,\u00a0\u202f–-]*(?<=\p{Nd})%?\*?/u.exec(whole);
  if (!digits) return [{ text: whole }];
  const [before, number, after] = [
    whole.slice(0, digits.index),
    digits[0],
    whole.slice(digits.index + digits[0].length),
  ];
  return [
    ...(before === '' ? [] : [{ text: before, scale: UNIT_SHARE }]),
    { text: number },
    ...(after === '' ? [] : [{ text: after, scale: UNIT_SHARE }]),
  ];
};

/** The growth first, then the period; a target says so. */
const noteRuns = (figure: Figure, words: Words, inks: Inks): Run[] => {
  const period = words.shortPeriod(figure.period);
  if (figure.status === 'target') return [{ text: `${words.phrase('target')} ${period}`, bold: true }];
  if (figure.growth === undefined) return [{ text: period }];
  return [
    { text: words.signedGrowth(figure.growth), bold: true, color: inks.growth },
    { text: `${words.phrase('separator')}${period}` },
  ];
};
