/** Medians, ratios and aims as a table for people, and as data. */
import { PLAIN_NAME } from './contenders.ts';
import { GROWTH_AIM, type Growth } from './growth.ts';
import { QUANTITIES, type Quantity, type Usage } from './measure.ts';
import { type Result, ratiosOf } from './rounds.ts';
import type { Aim } from './workloads.ts';

export interface WorkloadReport {
  readonly title: string;
  readonly medians: Readonly<Record<string, Usage>>;
  /** Of each of ours as a share of each other's, by `ours / theirs`. */
  readonly ratios: Readonly<Record<string, Usage>>;
  readonly aims: readonly (Aim & { readonly found: number | undefined })[];
  /** Peak memory with all decks as a multiple of that with fewer. */
  readonly peakGrowth?: number | undefined;
}

const FLAT = 1.1;

export const reportWorkload = (
  title: string,
  results: readonly Result[],
  aims: readonly Aim[],
): WorkloadReport => {
  const medians = Object.fromEntries(results.map(({ name, usage }) => [name, usage]));
  const [ours, others] = [results.filter(({ isOurs }) => isOurs), results.filter(({ isOurs }) => !isOurs)];
  const ratios = Object.fromEntries(
    ours.flatMap((own) =>
      others.map((other) => [against(own.name, other.name), ratiosOf(own.usage, other.usage)]),
    ),
  );
  const find = ({ contender, quantity, isRatio }: Aim) =>
    (isRatio ? ratios[against(contender, PLAIN_NAME)] : medians[contender])?.[quantity];
  return { title, medians, ratios, aims: aims.map((aim) => ({ ...aim, found: find(aim) })) };
};

const against = (own: string, other: string) => `${own} / ${other}`;

const WIDTHS = { name: 46, number: 12 };
const HEADS: Readonly<Record<Quantity, string>> = {
  wall: 'wall s',
  cpu: 'CPU s',
  memory: 'memory MB',
  size: 'files KB',
};
const DIGITS: Readonly<Record<Quantity, number>> = { wall: 2, cpu: 2, memory: 0, size: 0 };

const row = (name: string, cells: readonly string[]) =>
  `  ${name.padEnd(WIDTHS.name)}${cells.map((cell) => cell.padStart(WIDTHS.number)).join('')}`;

const number = (value: number | undefined, digits: number) =>
  value === undefined ? '–' : value.toFixed(digits);

const usageRow = (name: string, usage: Usage) =>
  row(
    name,
    QUANTITIES.map((quantity) => number(usage[quantity], DIGITS[quantity])),
  );

const verdict = (found: number | undefined, most: number) =>
  found === undefined ? 'not known' : found <= most ? 'met' : 'missed';

export const workloadLines = (id: string, report: WorkloadReport): string[] => [
  row(
    `${id}: ${report.title}`,
    QUANTITIES.map((quantity) => HEADS[quantity]),
  ),
  ...Object.entries(report.medians).map(([name, usage]) => usageRow(name, usage)),
  ...Object.entries(report.ratios).map(([name, usage]) =>
    row(
      name,
      QUANTITIES.map((quantity) => number(usage[quantity], 2)),
    ),
  ),
  ...report.aims.map(({ contender, quantity, most, isRatio, found }) => {
    const what = isRatio ? `${quantity} / plain` : HEADS[quantity];
    const digits = isRatio ? 2 : 0;
    return `  aim: ${contender}, ${what} at most ${most}: ${number(found, digits)}, ${verdict(found, most)}`;
  }),
  ...('peakGrowth' in report
    ? [
        `  aim: peak memory flat: ${number(report.peakGrowth, 2)} times that of fewer decks, ${verdict(report.peakGrowth, FLAT)}`,
      ]
    : []),
];

export const growthLines = ({ points, exponent, cpuExponent }: Growth): string[] => [
  row(
    'growth: half of the slides with charts',
    QUANTITIES.map((quantity) => HEADS[quantity]),
  ),
  ...points.map(({ slides, usage }) => usageRow(`${slides} slides`, usage)),
  `  aim: exponent of wall by slides under ${GROWTH_AIM}: ${number(exponent, 3)}, ${verdict(exponent, GROWTH_AIM)} (of CPU: ${number(cpuExponent, 3)})`,
];
