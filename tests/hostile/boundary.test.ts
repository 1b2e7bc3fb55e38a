import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { describe, expect, it } from 'vitest';
import { BOUNDARIES } from './boundary.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);

describe('what comes from outside of the content', () => {
  it.each(Object.entries(BOUNDARIES))(
    '%s end well or in problems, whatever they hold',
    async (name, { attack }) => {
      const before = cwd();
      // Command lines find no content here, and write nothing into the project.
      if (name === 'commands') chdir(mkdtempSync(join(tmpdir(), 'briefdeck-commands-')));
      try {
        expect((await attack(RUNS, undefined)).size).toBeGreaterThan(0);
      } finally {
        chdir(before);
      }
    },
  );
});
