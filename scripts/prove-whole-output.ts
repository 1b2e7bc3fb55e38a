/** `tsx scripts/prove-whole-output.ts`: kills builds at random moments, fills a disk, and looks at what is left. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const out = mkdtempSync(join(tmpdir(), 'briefdeck-kill-'));
const file = join(out, 'henan-nev.en.pptx');

/** Two dates, so that the deck before and the one after differ. */
const DATES = ['1731369600', '1731456000'] as const;
const args = ['bin/briefdeck.js', 'build', 'content/henan-nev', '--lang', 'en', '--out', out];
const environment = (date: string) => ({ ...process.env, SOURCE_DATE_EPOCH: date });
const hashNow = () => createHash('sha256').update(readFileSync(file)).digest('hex');

let state = Number(values.seed) % 2_147_483_647 || 1;
/** Park and Miller's generator: the same seed gives the same moments. */
const random = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};

const durations: number[] = [];
const whole = new Set(
  [...DATES, ...DATES].map((date) => {
    const start = performance.now();
    spawnSync(process.execPath, args, { env: environment(date) });
    durations.push(performance.now() - start);
    return hashNow();
  }),
);
const duration = durations.sort((a, b) => a - b)[1] ?? 1000;

const counts = { killed: 0, finished: 0, leftovers: 0, torn: 0, mostLeftovers: 0 };
for (let i = 0; i < Number(values.kills); i++) {
  const child = spawn(process.execPath, args, {
    env: environment(DATES[i % 2] ?? DATES[0]),
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((done) => child.on('exit', (_, signal) => done(signal)));
  // Every second kill comes in the last tenth, where the file is written.
  const share = i % 2 === 0 ? random() * 1.1 : 0.9 + random() * 0.15;
  await Promise.race([wait(share * duration), ended]);
  child.kill('SIGKILL');
  counts[(await ended) === 'SIGKILL' ? 'killed' : 'finished']++;
  const leftovers = readdirSync(out).length - 1;
  if (leftovers > 0) counts.leftovers++;
  counts.mostLeftovers = Math.max(counts.mostLeftovers, leftovers);
  if (!existsSync(file) || !whole.has(hashNow())) counts.torn++;
}
spawnSync(process.execPath, args, { env: environment(DATES[0]) });
const remaining = readdirSync(out);
process.stdout.write(
  `seed ${values.seed}, a build takes ${Math.round(duration)} ms: ${counts.killed} killed, ${counts.finished} finished before; ` +
    `${counts.torn} torn decks, ${counts.leftovers} times a temporary file (at most ${counts.mostLeftovers} at once), ` +
    `${remaining.length - 1} left after one more build\n`,
);
process.exitCode = counts.torn > 0 || counts.mostLeftovers > 1 || remaining.length !== 1 ? 1 : 0;

/** A disk that holds one deck and not two. */
const full = mkdtempSync(join(tmpdir(), 'briefdeck-full-'));
const size = Math.round(readFileSync(file).length * 1.5);
if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', full]).status !== 0)
  process.stdout.write('full disk: skipped, for no tmpfs can be mounted here\n');
else {
  const run = (date: string) => {
    const { status, stderr } = spawnSync(process.execPath, [...args.slice(0, -1), full], {
      env: environment(date),
      encoding: 'utf8',
    });
    const names = readdirSync(full);
    const hash = createHash('sha256')
      .update(readFileSync(join(full, names[0] ?? '')))
      .digest('hex');
    return { status, stderr, names, hash };
  };
  const [before, after] = [run(DATES[0]), run(DATES[1])];
  spawnSync('umount', [full]);
  const isWhole =
    before.status === 0 && before.hash === after.hash && after.names.join() === 'henan-nev.en.pptx';
  const isTold = after.status === 1 && after.stderr.includes('The disk is full');
  process.stdout.write(
    `full disk: exit ${after.status}, previous deck ${isWhole ? 'whole and alone' : 'NOT whole'}, ${isTold ? 'told' : 'NOT told'}\n`,
  );
  if (!isWhole || !isTold) process.exitCode = 1;
}
