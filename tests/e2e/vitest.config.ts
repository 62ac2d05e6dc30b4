import { defineConfig } from 'vitest/config';

// One story from start to end: each test builds on the one before it, so the first failure ends the run.
export default defineConfig({
  test: {
    include: ['tests/e2e/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    bail: 1,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
