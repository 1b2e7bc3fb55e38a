/** Values as shares of an axis's length: Chart.js is given shares too, so that no number is too large or too small for it. */

export interface Scale {
  /** What values are divided by before anything is computed with them. */
  readonly unit: number;
  readonly min: number;
  readonly max: number;
  /** From 0 at the low end to 1 at the high one. */
  share(value: number): number;
  /** As Chart.js gets it. */
  shown(value: number): number;
}

/** Around all values; with `base: zero` around zero too. All zeros stand at the low end. */
export const createScale = (values: readonly number[], base: 'zero' | 'fit'): Scale => {
  const all = base === 'zero' || values.length === 0 ? [0, ...values] : values;
  const unit = Math.max(...all.map(Math.abs)) || 1;
  const [min, highest] = [Math.min(...all) / unit, Math.max(...all) / unit];
  const max = highest > min ? highest : min + 1;
  return {
    unit,
    min,
    max,
    share: (value) => (value / unit - min) / (max - min),
    shown: (value) => value / unit,
  };
};
