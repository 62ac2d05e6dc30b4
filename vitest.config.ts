import { defineConfig } from 'vitest/config';

// tfjs and libllama are native and hold global state: one file at a time in its own process.
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], pool: 'forks', fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
});
