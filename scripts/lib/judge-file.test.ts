import { describe, expect, test } from 'vitest'
import { judgeFile } from './judge-file.ts'

describe('packages', () => {
  test('core imports nothing, not even a type of Node', () => {
    expect(judgeFile('packages/core/src/a.ts', "import type { Stats } from 'node:fs'")).toEqual([
      "packages/core/src/a.ts:1: may not import 'node:fs'",
    ])
    expect(judgeFile('packages/core/src/a.ts', "import { b } from './b.ts'\nexport * from './model/c.ts'")).toEqual([])
  })

  test('engines import core and HiGHS, and a name that only starts like one is another package', () => {
    expect(judgeFile('packages/engines/src/a.ts', "import '@weerbaar/core'\nimport highs from 'highs'")).toEqual([])
    expect(judgeFile('packages/engines/src/a.ts', "import 'highs-extra'\nexport * from '@weerbaar/store'")).toHaveLength(2)
  })

  test('importers open files in the geopackage and region folders, nowhere else', () => {
    const source = "import { readFileSync } from 'node:fs'"
    expect(judgeFile('packages/importers/src/geopackage/read.ts', source)).toEqual([])
    expect(judgeFile('packages/importers/src/region/read.ts', source)).toEqual([])
    expect(judgeFile('packages/importers/src/rd/read.ts', source)).toHaveLength(1)
    expect(judgeFile('packages/importers/src/region.ts', source)).toHaveLength(1)
  })

  test('the testkit is for tests', () => {
    const source = "import { seeded } from '@weerbaar/testkit'"
    expect(judgeFile('packages/store/src/log.test.ts', source)).toEqual([])
    expect(judgeFile('packages/store/src/log.ts', source)).toHaveLength(1)
  })

  test('a path may not leave its package', () => {
    expect(judgeFile('packages/store/src/a.ts', "import '../../core/src/ids.ts'")).toEqual([
      "packages/store/src/a.ts:1: reaches into 'packages/core/src/ids.ts'; import the package by its name",
    ])
  })

  test('a computed import cannot be judged, so it is refused', () => {
    expect(judgeFile('packages/jobs/src/a.ts', 'await import(name)')).toHaveLength(1)
  })

  test('a package without a row in the table is refused', () => {
    expect(judgeFile('packages/new/src/a.ts', '')).toHaveLength(1)
  })
})

describe('clock and chance', () => {
  test.each(['Date.now()', 'new Date()', 'new Date', 'Math.random()', 'performance.now()', 'Date()', 'setTimeout(f, 1)'])(
    'an engine that says %s is refused',
    (code) => {
      expect(judgeFile('packages/engines/src/a.ts', `const x = ${code}`)).toHaveLength(1)
      expect(judgeFile('packages/core/src/a.ts', `const x = ${code}\n`)).toHaveLength(1)
    },
  )

  test('a moment given as an argument is no clock, nor is a comment or a longer name', () => {
    expect(
      judgeFile(
        'packages/core/src/a.ts',
        'new Date(time)\nnew DateRange(1)\nDate.parse(text)\n// never Date.now()\nconst s = "Math.random()"',
      ),
    ).toEqual([])
  })

  test('a test may measure how long an engine takes', () => {
    expect(judgeFile('packages/engines/src/a.test.ts', 'performance.now()')).toEqual([])
  })

  test('the store may read a clock', () => {
    expect(judgeFile('packages/store/src/a.ts', 'Date.now()')).toEqual([])
  })
})

describe('apps', () => {
  const deps = ['fastify', '@weerbaar/jobs', '@weerbaar/cli']

  test('import what their package.json names, and Node where they run on it', () => {
    expect(judgeFile('apps/hub/src/a.ts', "import 'fastify'\nimport '@weerbaar/jobs'\nimport 'node:http'", deps)).toEqual([])
    expect(judgeFile('apps/web/src/a.ts', "import 'node:http'", deps)).toHaveLength(1)
    expect(judgeFile('apps/hub/src/a.ts', "import 'left-pad'", deps)).toHaveLength(1)
  })

  test('never import each other, by name or by path, also when package.json says so', () => {
    expect(judgeFile('apps/hub/src/a.ts', "import '@weerbaar/cli'", deps)).toHaveLength(1)
    expect(judgeFile('apps/hub/src/a.ts', "import('../../cli/src/main.ts')", deps)).toHaveLength(1)
  })

  test('their test folder may use the testkit and the browser', () => {
    const source = "import '@weerbaar/testkit'\nimport 'playwright-core'\nimport './start-hub.ts'"
    expect(judgeFile('apps/web/test/start.test.ts', source)).toEqual([])
    expect(judgeFile('apps/web/test/helper.ts', source)).toEqual([])
    expect(judgeFile('apps/web/src/view.tsx', source)).toHaveLength(2)
  })
})
