import { configDefaults, defineConfig } from 'vitest/config'

/** Long tests are run by `npm run test:long`. */
const exclude = [...configDefaults.exclude, '**/*.long.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 60_000, // a busy machine is no fault
          setupFiles: ['scripts/seed-properties.ts'],
          exclude,
          include: ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.test.tsx', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'apps',
          setupFiles: ['scripts/seed-properties.ts'],
          exclude,
          include: ['apps/*/test/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
