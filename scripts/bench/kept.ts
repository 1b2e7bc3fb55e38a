/** What is worth keeping in the repository: ratios, which hold on other machines too. */
import type { Growth } from './growth.ts';
import type { Usage } from './measure.ts';
import type { WorkloadReport } from './report.ts';

export interface BenchReport {
  readonly machine: { readonly node: string; readonly cores: number; readonly cpu: string };
  readonly runs: number;
  readonly workloads: Readonly<Record<string, WorkloadReport>>;
  readonly growth: Growth | undefined;
}

export const ratiosAlone = ({ workloads, growth }: BenchReport) => ({
  ...Object.fromEntries(
    Object.entries(workloads).map(([id, { ratios, peakGrowth }]) => [
      id,
      {
        ...Object.fromEntries(Object.entries(ratios).map(([name, usage]) => [name, roundAll(usage)])),
        ...(peakGrowth === undefined ? {} : { peakGrowth: round(peakGrowth) }),
      },
    ]),
  ),
  ...(growth?.exponent === undefined ? {} : { growthExponent: round(growth.exponent) }),
});

const round = (value: number | undefined) => (value === undefined ? undefined : Number(value.toFixed(2)));

const roundAll = ({ wall, cpu, memory, size }: Usage): Usage => ({
  wall: round(wall),
  cpu: round(cpu),
  memory: round(memory),
  size: round(size),
});
