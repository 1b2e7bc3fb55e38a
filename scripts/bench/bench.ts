/**
 * `tsx scripts/bench/bench.ts [--runs 7] [--only S,H,L,B,growth] [--json out/bench.json] [--keep FILE]`: our builds against a
 * plain script, and pandoc and Marp where they are installed, on one machine in one run; `--keep` writes the ratios alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCanvas, loadImage } from 'canvas';
import { measureGrowth } from './growth.ts';
import { type BenchReport, ratiosAlone } from './kept.ts';
import { growthLines, reportWorkload, type WorkloadReport, workloadLines } from './report.ts';
import { measureByTurns } from './rounds.ts';
import { type Bench, WORKLOADS, type Workload } from './workloads.ts';

const PARTS = ['S', 'H', 'L', 'B', 'growth'] as const;
const LOGO = 'templates/henan/logo.svg';
const MARK_PIXELS = 256;
/** Memory hardly differs from run to run. */
const MOST_MEMORY_RUNS = 3;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string', default: PARTS.join() },
    json: { type: 'string', default: 'out/bench.json' },
    keep: { type: 'string' },
  },
});
const runs = Number(values.runs);
const wanted = values.only.split(',');
const unknown = wanted.filter((part) => !PARTS.some((known) => known === part));
if (!(Number.isInteger(runs) && runs > 0) || unknown.length > 0)
  throw new Error(`Expected --runs of at least 1 and --only with any of ${PARTS.join()}`);

const start = performance.now();
const tell = (step: string) =>
  process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${step}\n`);
const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n\n`);

const drawMark = async (file: string): Promise<string> => {
  const canvas = createCanvas(MARK_PIXELS, MARK_PIXELS);
  canvas.getContext('2d').drawImage(await loadImage(readFileSync(LOGO)), 0, 0, MARK_PIXELS, MARK_PIXELS);
  writeFileSync(file, canvas.toBuffer('image/png'));
  return file;
};

const measureWorkload = async (workload: Workload, { work }: Bench): Promise<WorkloadReport> => {
  const results = await measureByTurns(workload.contenders, { work, runs, tell });
  const report = reportWorkload(workload.title, results, workload.aims);
  if (!workload.fewer) return report;
  const { contender, than } = workload.fewer;
  const [few] = await measureByTurns([contender], { work, runs: Math.min(runs, MOST_MEMORY_RUNS), tell });
  const [least, most] = [few?.usage.memory, report.medians[than]?.memory];
  return { ...report, peakGrowth: least === undefined || most === undefined ? undefined : most / least };
};

const writeJson = (file: string, data: unknown) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
};

const work = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'));
try {
  const bench: Bench = { work, tell, mark: await drawMark(join(work, 'mark.png')) };
  const workloads: Record<string, WorkloadReport> = {};
  for (const id of ['S', 'H', 'L', 'B'] as const) {
    if (!wanted.includes(id)) continue;
    const workload = await WORKLOADS[id](bench);
    tell(`${id}: ${workload.title}`);
    workloads[id] = await measureWorkload(workload, bench);
    print(workloadLines(id, workloads[id]));
  }
  const growth = wanted.includes('growth') ? await measureGrowth({ work, runs, tell }) : undefined;
  if (growth) print(growthLines(growth));
  const machine = {
    node: process.version,
    cores: cpus().length,
    cpu: cpus()[0]?.model.trim() ?? 'not known',
  };
  const report: BenchReport = { machine, runs, workloads, growth };
  writeJson(values.json, report);
  if (values.keep) writeJson(values.keep, ratiosAlone(report));
} finally {
  rmSync(work, { recursive: true, force: true });
}
