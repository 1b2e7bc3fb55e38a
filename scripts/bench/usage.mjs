// Preloaded into every process that is measured: on exit it adds what the process used to the file named in BENCH_USAGE.
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BENCH_USAGE;

// The kernel counts a process with all its threads: its main thread speaks for them.
if (file && isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(file, `${JSON.stringify({ maxRSS, userCPUTime, systemCPUTime })}\n`);
  });
