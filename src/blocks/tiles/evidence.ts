/** What a tile can draw beside its number, from declared figures only: growth, a share, or progress to a target. */
import type { Figure } from '../../figures/figure.ts';
import { baseOf, type Period, samePeriod } from '../../figures/period.ts';
import { namesShare } from '../../figures/share.ts';
import { DERIVED_MARK } from '../../figures/words.ts';
import type { DeckContext } from '../../slides/context.ts';
import type { Added } from '../kind.ts';

/** A bar of a pair: how long it is against the longer one, and of when. */
export interface Bar {
  /** From 0 to 1. */
  readonly share: number;
  readonly period: Period;
  /** What the figure says; undefined where it is known by its growth alone. */
  readonly figure: Figure | undefined;
}

export type Evidence =
  | { readonly kind: 'growth'; readonly earlier: Bar; readonly current: Bar }
  | { readonly kind: 'share'; readonly share: number; readonly words: string }
  | { readonly kind: 'progress'; readonly share: number; readonly words: string; readonly reached: Figure };

type Facts = Pick<DeckContext, 'figures' | 'words'>;

export const findEvidence = (figure: Figure, facts: Facts): Evidence | undefined => {
  if (figure.status === 'target') return findProgress(figure, facts);
  return findGrowth(figure, facts) ?? findShare(figure);
};

/** The same thing at the time that growth is told against. */
export const earlierOf = (figure: Figure, { figures }: Pick<Facts, 'figures'>): Figure | undefined => {
  const base = baseOf(figure.period, figure.against);
  return [...figures.values()].find(
    ({ label, unit, period, status }) =>
      label === figure.label &&
      unit === figure.unit &&
      status !== 'target' &&
      base !== undefined &&
      samePeriod(period, base),
  );
};

const findGrowth = (figure: Figure, facts: Facts): Evidence | undefined => {
  // A rate that grows is not drawn: bars of percentages would be read as amounts.
  if (figure.unit === 'percent' || figure.value <= 0 || figure.to !== undefined) return undefined;
  const earlier = earlierOf(figure, facts);
  const before =
    earlier?.value ?? (figure.growth === undefined ? undefined : figure.value / (1 + figure.growth));
  const base = baseOf(figure.period, figure.against);
  if (before === undefined || base === undefined || !Number.isFinite(before) || before <= 0) return undefined;
  const most = Math.max(before, figure.value);
  return {
    kind: 'growth',
    earlier: { share: before / most, period: base, figure: earlier },
    current: { share: figure.value / most, period: figure.period, figure },
  };
};

const findShare = ({ unit, value, to, label, qualifier }: Figure): Evidence | undefined =>
  unit === 'percent' &&
  namesShare(label) &&
  qualifier === undefined &&
  to === undefined &&
  value >= 0 &&
  value <= 100
    ? { kind: 'share', share: value / 100, words: '' }
    : undefined;

const findProgress = (target: Figure, { figures, words }: Facts): Evidence | undefined => {
  const reached = target.reached === undefined ? undefined : figures.get(target.reached);
  if (!reached || reached.unit !== target.unit || target.value <= 0 || reached.value < 0) return undefined;
  const share = reached.value / target.value;
  return {
    kind: 'progress',
    share: Math.min(1, share),
    words: `${words.growth(share, 0)}${DERIVED_MARK}`,
    reached,
  };
};

/** What tiles of these figures show of their own accord. */
export const addedBy = (evidence: readonly (Evidence | undefined)[]): Added => ({
  figures: evidence.flatMap((own) => {
    if (own?.kind === 'growth') return own.earlier.figure ? [own.earlier.figure] : [];
    return own?.kind === 'progress' ? [own.reached] : [];
  }),
  derived: evidence.some((own) => own?.kind === 'progress'),
});
