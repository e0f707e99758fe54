import { defineConfig } from 'vitest/config'

/** What takes minutes: `npm run test:long`, before a release and by whoever changes what it proves. One at a time: they measure and kill. */
export default defineConfig({
  test: {
    include: ['**/*.long.test.ts'],
    setupFiles: ['scripts/seed-properties.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
})
