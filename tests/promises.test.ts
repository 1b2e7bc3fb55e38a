import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PROMISES = [
  ...readFileSync('docs/promises.md', 'utf8').matchAll(/^\| (.+?) +\| `(\S+?): (.+?)` +\|$/gm),
];
const ROWS =
  readFileSync('docs/promises.md', 'utf8')
    .split('## Memory')[0]
    ?.match(/^\| (?!promise|-)/gm) ?? [];

describe('docs/promises.md', () => {
  it('has a test for every promise', () => {
    expect(ROWS.length).toBeGreaterThan(20);
    expect(PROMISES).toHaveLength(ROWS.length);
  });

  it.each(PROMISES.map(([, promise = '', file = '', name = '']) => [promise, file, name] as const))(
    'is held where it says: %s',
    (_, file, name) => {
      expect(readFileSync(file, 'utf8')).toContain(`'${name}'`);
    },
  );
});
