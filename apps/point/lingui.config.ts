import { defineConfig } from '@lingui/cli'

/** Messages are their Dutch text; `lingui extract` gathers them, English is written by hand in `en.po`. */
export default defineConfig({
  sourceLocale: 'nl',
  locales: ['nl', 'en'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['<rootDir>/src'] }],
  orderBy: 'message',
})
