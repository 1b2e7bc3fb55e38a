/** The axis of a plan: in which scale its values are told, and where it is told what lies between them. */
import type { AxisNumbers } from '../../figures/axis-words.ts';
import type { PlanAxis } from '../plan.ts';

const MOST_STEPS = 4;
const NICE = [1, 2, 2.5, 5, 10];

/** Round numbers from below the lowest value to as near to the highest as there is one, six at most; none where numbers are too small or large for that. */
export const niceTicks = (values: readonly number[], base: PlanAxis['base']): number[] => {
  const all = base === 'zero' ? [0, ...values] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const rough = (high - low) / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (NICE.find((factor) => factor * power >= rough * 0.95) ?? 10) * power;
  if (!(step > 1e-300) || !Number.isFinite(step)) return [];
  const [from, to] = [Math.floor(low / step + 1e-9), Math.floor(high / step + 1e-9)];
  if (!Number.isSafeInteger(from) || to - from > MOST_STEPS + 2) return [];
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
};

const decimalsOf = (value: number) => Number(value.toPrecision(12)).toString().split('.')[1]?.length ?? 0;

/** A line whose values lie close together is drawn from near the lowest, or nothing could be seen of it. */
const NEAR = 0.6;

export const fitBase = (values: readonly number[]): PlanAxis['base'] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && low > high * NEAR ? 'fit' : 'zero';
};

export interface AxisOptions {
  readonly base?: PlanAxis['base'];
  readonly title?: string | undefined;
  readonly whole?: number;
}

export const planAxis = (
  numbers: AxisNumbers,
  values: readonly number[],
  { base = 'zero', title, whole }: AxisOptions = {},
): PlanAxis => {
  const at = niceTicks(values.length === 0 ? [0, 1] : values, base);
  const [first = 0, second = first] = at;
  const decimals = Math.min(6, decimalsOf((second - first) / numbers.scale));
  return {
    ...(title === undefined ? {} : { title }),
    unit: numbers.unit,
    scale: numbers.scale,
    decimals: numbers.decimals,
    base,
    ...(whole === undefined ? {} : { whole }),
    ticks: at.map((value) => ({ at: value, label: numbers.number(value, decimals) })),
  };
};
