/** `npm run fuzz -- --runs 20000 --seed 1`: builds hostile inputs, prints what it ran and keeps what it found. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { hostileFiles } from '../tests/hostile/inputs.ts';
import { tryBuild } from '../tests/hostile/outcome.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const BATCH = 50;
const FINDINGS = 'out/fuzz';
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const counts = new Map<string, number>();
const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
const findings = new Map<string, string>();
let slowest = 0;

for (let done = 0; done < runs; done += BATCH) {
  const batch = Math.min(BATCH, runs - done);
  for (const files of fc.sample(hostileFiles, { numRuns: batch, seed: seed + done })) {
    const start = performance.now();
    try {
      const { kind, codes } = await tryBuild(files);
      for (const key of [kind, ...codes.map((code) => `  ${code}`)]) count(key);
    } catch (error) {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const [first = told] = told.split('\n');
      if (findings.has(first)) continue;
      findings.set(first, told);
      mkdirSync(FINDINGS, { recursive: true });
      const name = `${FINDINGS}/${findings.size}`;
      writeFileSync(`${name}.yaml`, files.brand ?? files.article);
      writeFileSync(`${name}.txt`, told);
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
}

const memory = Math.round(process.resourceUsage().maxRSS / 1024);
const lines = [
  `${runs} inputs from seed ${seed}; slowest ${Math.round(slowest)} ms, at most ${memory} MB of memory`,
  ...[...counts].map(([key, times]) => `${key}: ${times}`),
  `${findings.size} findings${findings.size > 0 ? `, kept in ${FINDINGS}` : ''}`,
  ...[...findings.values()].map((told) => told.split('\n').slice(0, 4).join('\n').slice(0, 900)),
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = findings.size > 0 ? 1 : 0;
