/** Runs a command line in a process of its own and tells what it took. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './programs.ts';

export const QUANTITIES = ['wall', 'cpu', 'memory', 'size'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** Seconds, seconds, MB and KB; undefined where it cannot be told. */
export type Usage = Readonly<Record<Quantity, number | undefined>>;

/** The program and its arguments, for writing into `out`. */
export type Command = (out: string) => readonly [program: string, ...args: string[]];

/** Others have no format of our own. */
const GNU_TIME = process.platform === 'linux' ? findProgram('time') : undefined;
const PRELOAD = new URL('usage.mjs', import.meta.url).href;

/** Throws if the command fails, with what it said. */
export const measure = async (command: Command, work: string): Promise<Usage> => {
  const [out, log] = [join(work, 'out'), join(work, 'usage')];
  for (const path of [out, log]) rmSync(path, { recursive: true, force: true });
  mkdirSync(out);
  const [program, ...args] = command(out);
  const isNode = program === process.execPath;
  const time = isNode ? undefined : GNU_TIME;
  // By the environment, so that whatever Node a build starts in turn is counted too.
  const counted = { ...process.env, NODE_OPTIONS: `--import=${PRELOAD}`, BENCH_USAGE: log };
  const start = performance.now();
  if (time) await run(time, ['-f', '%U %S %M', '-o', log, program, ...args], process.env);
  else await run(program, args, isNode ? counted : process.env);
  const wall = (performance.now() - start) / 1000;
  const size = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0) / 1024;
  return { wall, size, ...(isNode ? readPreload(log) : time ? readTime(log) : UNKNOWN) };
};

const UNKNOWN = { cpu: undefined, memory: undefined };

const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv) =>
  new Promise<void>((done, fail) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2_000);
    });
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`${program} ended with ${code}: ${said}`)),
    );
  });

/** Processes that ran side by side: their peaks together are the most that they can have had. */
const readPreload = (log: string) => {
  const rows: { maxRSS: number; userCPUTime: number; systemCPUTime: number }[] = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    cpu: rows.reduce((sum, { userCPUTime, systemCPUTime }) => sum + userCPUTime + systemCPUTime, 0) / 1e6,
    memory: rows.reduce((sum, { maxRSS }) => sum + maxRSS, 0) / 1024,
  };
};

/** What `time` wrote: seconds in user and system mode, and KB. */
const readTime = (log: string) => {
  const [user = Number.NaN, system = Number.NaN, peak = Number.NaN] = readFileSync(log, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  return { cpu: user + system, memory: peak / 1024 };
};
