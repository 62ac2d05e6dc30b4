import { configDefaults, defineConfig } from 'vitest/config';

// tfjs and libllama are native and hold global state: one file at a time in its own process.
// The browser test has its own settings in tests/e2e, because it needs the built app.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/e2e/**'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 180_000, // a guard against hanging; the machine may be busy
    hookTimeout: 180_000,
  },
});
