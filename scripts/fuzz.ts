/**
 * `npm run fuzz -- --runs 20000 --seed 1`: builds hostile inputs, prints what it ran and keeps what it found. With
 * `--target lists`, journals, servers or commands it attacks what comes from outside of the content instead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { BOUNDARIES } from '../tests/hostile/boundary.ts';
import { hostileFiles } from '../tests/hostile/inputs.ts';
import { tryBuild } from '../tests/hostile/outcome.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now()) },
    target: { type: 'string', default: 'content' },
  },
});
const BATCH = 50;
const FINDINGS = 'out/fuzz';
const [runs, seed] = [Number(values.runs), Number(values.seed)];

const boundary = BOUNDARIES[values.target];
if (boundary) {
  const start = performance.now();
  const endings = await boundary.attack(runs, seed % 2 ** 31);
  const told = [...endings].map(([ending, times]) => `${ending}: ${times}`).join(', ');
  process.stdout.write(
    `${runs} ${values.target} from seed ${seed} in ${Math.round(performance.now() - start)} ms; ${told}\n`,
  );
} else if (values.target === 'content') await attackContent();
else throw new Error(`There is no target ${values.target}: content, ${Object.keys(BOUNDARIES).join(', ')}`);

async function attackContent() {
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
}
