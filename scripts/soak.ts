/** `npm run soak`: reads a list of 200,000 rows, rebuilds one deck 300 times, makes 5,000 editions, and prints what memory is alive. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runEditions } from '../src/editions/run.ts';
import { WHOLE } from '../src/editions/shard.ts';
import { openCsv } from '../src/formats/csv.ts';
import { createWork } from '../src/work/work.ts';

const { values } = parseArgs({
  options: {
    rebuilds: { type: 'string', default: '300' },
    editions: { type: 'string', default: '5000' },
    rows: { type: 'string', default: '200000' },
  },
});
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const CONTENT = 'content/henan-nev/article.yaml';
const STEPS = 10;
const folder = mkdtempSync(join(tmpdir(), 'briefdeck-soak-'));

/** What is alive, after everything else was collected; and what the process holds. Megabytes. */
const memory = () => {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return [heapUsed + external, rss].map((bytes) => `${Math.round(bytes / 1e6)} MB`).join(' alive, ');
};
const say = (what: string) => process.stdout.write(`${what.padEnd(16)} ${memory()} held\n`);

const rebuild = async (times: number) => {
  const work = createWork();
  for (let done = 1; done <= times; done++) {
    const { isBuilt, problems } = await work('build', {
      content: CONTENT,
      out: join(folder, 'out'),
      brands: 'templates',
      formats: ['pptx'],
      strict: false,
      // Another deck each time.
      modified: `${new Date(done * 86_400_000).toISOString().slice(0, 19)}Z`,
    });
    if (!isBuilt) throw new Error(JSON.stringify(problems));
    if (done % Math.ceil(times / STEPS) === 0) say(`${done} rebuilds`);
  }
};

/** A list as long as nobody has one, row by row. */
const readList = async (count: number) => {
  const list = join(folder, 'long.csv');
  const row = (i: number) => `"Doe, ${i}",p${i}@example.org,${'x'.repeat(400)}\n`;
  writeFileSync(list, `name,email,note\n${Array.from({ length: count }, (_, i) => row(i)).join('')}`);
  const { rows } = await openCsv(list);
  let done = 0;
  for await (const _row of rows) if (++done % Math.ceil(count / 5) === 0) say(`${done} rows`);
  if (done !== count) throw new Error(`${done} rows of ${count} were read`);
};

const makeEditions = async (count: number) => {
  const list = join(folder, 'people.csv');
  const rows = Array.from({ length: count }, (_, i) => `Company ${i},Person ${i},${i % 2 ? 'zh' : 'en'},,,,`);
  writeFileSync(list, ['Company,Name,Language,Sections,Opening,Ask,E-mail', ...rows, ''].join('\n'));
  const work = createWork();
  const options = {
    content: CONTENT,
    list,
    out: join(folder, 'editions'),
    brands: 'templates',
    formats: ['pptx'] as const,
    strict: false,
  };
  let [done, failed] = [0, 0];
  await runEditions({
    ...options,
    shard: WHOLE,
    buildersFor: async () => ({ concurrency: 1, build: (planned) => work('edition', { options, planned }) }),
    onEdition: ({ outcome }) => {
      if (outcome === 'failed') failed++;
      if (++done % Math.ceil(count / STEPS) === 0) say(`${done} editions`);
    },
  });
  if (failed > 0) throw new Error(`${failed} editions failed`);
};

try {
  say('at the start');
  await readList(Number(values.rows));
  await rebuild(Number(values.rebuilds));
  await makeEditions(Number(values.editions));
} finally {
  rmSync(folder, { recursive: true });
}
