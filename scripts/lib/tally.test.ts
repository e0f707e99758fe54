import { expect, test } from 'vitest'
import type { TestModule } from 'vitest/node'
import { tally } from './tally.ts'

interface Told {
  readonly name: string
  readonly state: string
  readonly note?: string
  readonly group?: string
}

/** What the runner hands over, as far as the tally looks at it. */
const moduleOf = (tests: readonly Told[], errors: readonly string[] = [], hookErrors: readonly string[] = []): TestModule => {
  const suite = { errors: () => hookErrors }
  const cases = tests.map(({ name, state, note, group }) => ({
    name,
    fullName: group ? `${group} > ${name}` : name,
    parent: group ? { name: group } : undefined,
    result: () => ({ state, note }),
  }))
  const told = { relativeModuleId: 'a.test.ts', errors: () => errors, children: { allSuites: () => [suite], allTests: () => cases } }
  return told as unknown as TestModule // the runner's own class cannot be made by hand
}

test('passed, failed and skipped are counted apart', () => {
  const modules = [moduleOf([{ name: 'a', state: 'passed' }]), moduleOf([{ name: 'b', state: 'failed' }])]
  expect(tally(modules, [])).toEqual({ passed: 1, failed: 1, skipped: [] })
})

test('a file that does not load, a hook that throws and an error outside any test each count as failed', () => {
  expect(tally([moduleOf([], ['not found'], ['hook broke'])], [new Error('late')])).toMatchObject({ passed: 0, failed: 3 })
})

test('the reason of a skipped test is its note, else the brackets of its title, else those of its group', () => {
  const reasons = tally(
    [
      moduleOf([
        { name: 'reads (x) it (needs ../shared/data)', state: 'skipped', note: 'no GDAL here' },
        { name: 'reads (x) it (needs ../shared/data)', state: 'skipped' },
        { name: 'updates a row', state: 'skipped', group: 'GDAL (needs ogrinfo)' },
        { name: 'later', state: 'skipped' },
        { name: 'never', state: 'pending' },
      ]),
    ],
    [],
  ).skipped.map(({ reason }) => reason)
  expect(reasons).toEqual(['no GDAL here', 'needs ../shared/data', 'needs ogrinfo', 'no reason given', 'was not reached'])
})
