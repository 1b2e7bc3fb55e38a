/** The grounds and inks of tiles: the one that leads, what is reported, and what is aimed at. */
import type { ThemeColor } from '../../brand/roles.ts';
import type { Theme } from '../../brand/theme.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Words } from '../../figures/words.ts';
import type { Box } from '../../geometry.ts';
import type { DeckContext } from '../../slides/context.ts';
import type { DrawingMark } from '../../slides/drawing.ts';
import { dashedField, field } from '../../slides/fields.ts';
import type { Run } from '../../text/runs.ts';

export interface TileColors {
  readonly figure: ThemeColor;
  readonly label: ThemeColor;
  readonly note: ThemeColor;
  readonly growth: ThemeColor;
  /** Of the earlier one of two bars, and what is written on it. */
  readonly earlier: ThemeColor;
  readonly onEarlier: ThemeColor;
  readonly current: ThemeColor;
  readonly onCurrent: ThemeColor;
  /** The empty part of a share. */
  readonly track: ThemeColor;
}

const LEAD: TileColors = {
  figure: 'onHero',
  label: 'onHero',
  note: 'onHeroMuted',
  growth: 'onHero',
  earlier: 'heroBar',
  onEarlier: 'onHeroBar',
  current: 'sun',
  onCurrent: 'onSun',
  track: 'heroBar',
};
const REPORTED: TileColors = {
  figure: 'text',
  label: 'text',
  note: 'muted',
  growth: 'primary',
  earlier: 'context',
  onEarlier: 'background',
  current: 'primary',
  onCurrent: 'background',
  track: 'line',
};
const TARGET: TileColors = { ...REPORTED, figure: 'primary', note: 'muted' };

export const tileColors = ({ status }: Figure, leads: boolean): TileColors =>
  leads ? LEAD : status === 'target' ? TARGET : REPORTED;

/** A target is an outline, never a filled field. */
export const tileGround = ({ status }: Figure, place: Box, leads: boolean, theme: Theme): DrawingMark =>
  status === 'target' && !leads ? dashedField(theme, place) : field(theme, place, leads ? 'hero' : 'tile');

/** Of a figure's size: what stands before and after it. */
const UNIT_SHARE = 24 / 66;

/** Qualifier and unit small, the number large, all on one line. */
export const figureRuns = (
  figure: Figure,
  { words }: Pick<DeckContext, 'words'>,
  unitShare = UNIT_SHARE,
): Run[] => {
  const whole = words.value(figure).replaceAll(' ', '\u00a0');
  const digits = /[-−+]?\p{Nd}(?:[\p{Nd}.,\u00a0\u202f–-]|[%万亿]?—(?=\p{Nd}))*(?<=\p{Nd})%?\*?/u.exec(whole);
  if (!digits) return [{ text: whole }];
  const [before, number, after] = [
    whole.slice(0, digits.index),
    digits[0],
    whole.slice(digits.index + digits[0].length),
  ];
  return [
    ...(before === '' ? [] : [{ text: before, scale: unitShare }]),
    { text: number },
    ...(after === '' ? [] : [{ text: after, scale: unitShare }]),
  ];
};

/** The growth first, then the period; a target says so, and what has been reached of it. */
export const noteRuns = (
  figure: Figure,
  reached: Figure | undefined,
  words: Words,
  { growth }: TileColors,
): Run[] => {
  const period = words.shortPeriod(figure.period);
  if (figure.status === 'target') {
    const aim: Run = { text: `${words.phrase('target')} ${period}`, bold: true, color: growth };
    if (!reached) return [aim];
    const so = `${words.value(reached)}${words.phrase('comma')}${words.shortPeriod(reached.period)}`;
    return [aim, { text: `${words.phrase('separator')}${so}` }];
  }
  if (figure.growth === undefined) return [{ text: period }];
  return [
    { text: words.change(figure), bold: true, color: growth },
    { text: `${words.phrase('separator')}${period}` },
  ];
};
