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
const NAMES = ['henan-nev.en.pdf', 'henan-nev.en.pptx'];

/** Two dates, so that the deck before and the one after differ. */
const DATES = ['1731369600', '1731456000'] as const;
const args = ['bin/briefdeck.js', 'build', 'content/henan-nev', '--lang', 'en', '--out', out];
const environment = (date: string) => ({ ...process.env, SOURCE_DATE_EPOCH: date });
const hashesNow = (folder = out) =>
  NAMES.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  );
const isThere = () => NAMES.every((name) => existsSync(join(out, name)));
const countTemporary = () => readdirSync(out).filter((name) => !NAMES.includes(name)).length;

let state = Number(values.seed) % 2_147_483_647 || 1;
/** Park and Miller's generator: the same seed gives the same moments. */
const random = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};

const durations: number[] = [];
const whole = new Set(
  [...DATES, ...DATES].flatMap((date) => {
    const start = performance.now();
    spawnSync(process.execPath, args, { env: environment(date) });
    durations.push(performance.now() - start);
    return hashesNow();
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
  const leftovers = countTemporary();
  if (leftovers > 0) counts.leftovers++;
  counts.mostLeftovers = Math.max(counts.mostLeftovers, leftovers);
  if (!isThere() || !hashesNow().every((hash) => whole.has(hash))) counts.torn++;
}
spawnSync(process.execPath, args, { env: environment(DATES[0]) });
const remaining = countTemporary();
process.stdout.write(
  `seed ${values.seed}, a build takes ${Math.round(duration)} ms: ${counts.killed} killed, ${counts.finished} finished before; ` +
    `${counts.torn} torn decks, ${counts.leftovers} times a temporary file (at most ${counts.mostLeftovers} at once), ` +
    `${remaining} left after one more build\n`,
);
process.exitCode = counts.torn > 0 || counts.mostLeftovers > NAMES.length || remaining > 0 ? 1 : 0;

/** A disk that holds one deck and not two. */
const full = mkdtempSync(join(tmpdir(), 'briefdeck-full-'));
const taken = NAMES.reduce((sum, name) => sum + readFileSync(join(out, name)).length, 0);
const size = Math.round(taken * 1.5);
if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', full]).status !== 0)
  process.stdout.write('full disk: skipped, for no tmpfs can be mounted here\n');
else {
  const run = (date: string) => {
    const { status, stderr } = spawnSync(process.execPath, [...args.slice(0, -1), full], {
      env: environment(date),
      encoding: 'utf8',
    });
    return { status, stderr, names: readdirSync(full).sort(), hash: hashesNow(full).join() };
  };
  const [before, after] = [run(DATES[0]), run(DATES[1])];
  spawnSync('umount', [full]);
  const isWhole = before.status === 0 && before.hash === after.hash && after.names.join() === NAMES.join();
  const isTold = after.status === 1 && after.stderr.includes('The disk is full');
  process.stdout.write(
    `full disk: exit ${after.status}, previous deck ${isWhole ? 'whole and alone' : 'NOT whole'}, ${isTold ? 'told' : 'NOT told'}\n`,
  );
  if (!isWhole || !isTold) process.exitCode = 1;
}
