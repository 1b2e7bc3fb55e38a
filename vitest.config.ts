import { defineConfig } from 'vitest/config';

// Tests that run the command line wait for other processes: on a busy machine for long.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
