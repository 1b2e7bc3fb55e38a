import { defineConfig } from 'vitest/config';

/** What starts programs, browsers or offices, or reads whole shelves of articles: `npm run test:slow`. */
const SLOW = [
  'tests/additions/**',
  'tests/article/validation/articles.test.ts',
  'tests/bundle.test.ts',
  'tests/cli.test.ts',
  'tests/cli/{brand,build,check,editions,names,new,refresh,sending}.test.ts',
  'tests/clients/**',
  'tests/editions/run.test.ts',
  'tests/hostile/**',
  'tests/office/**',
];
const TESTS = ['tests/**/*.test.ts'];
const SLOW_TESTS = SLOW.map((files) => (files.endsWith('**') ? `${files}/*.test.ts` : files));

// Tests that run the command line wait for other processes: on a busy machine for long.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'quick', include: TESTS, exclude: SLOW_TESTS, ...patience } },
      { test: { name: 'slow', include: SLOW_TESTS, ...patience } },
    ],
  },
});
