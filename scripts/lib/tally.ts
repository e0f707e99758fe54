import type { TestCase, TestModule } from 'vitest/node'

export interface Tally {
  readonly passed: number
  /** Tests, files that could not be loaded, hooks that threw, and errors outside any test. */
  readonly failed: number
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
}

/**
 * Counts a finished run. A test that did not run counts as skipped, with the reason given to `skip(reason)`, or else what
 * stands between brackets at the end of its title: `reads the real region (needs ../shared/data)`.
 */
export function tally(modules: readonly TestModule[], unhandled: readonly unknown[]): Tally {
  let passed = 0
  let failed = unhandled.length
  const skipped: { name: string; reason: string }[] = []
  for (const module of modules) {
    failed += module.errors().length
    for (const suite of module.children.allSuites()) failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const result = test.result()
      if (result.state === 'passed') passed++
      else if (result.state === 'failed') failed++
      else {
        const note = result.state === 'skipped' ? result.note : 'was not reached'
        skipped.push({ name: `${module.relativeModuleId} › ${test.fullName}`, reason: note ?? bracketed(test) ?? 'no reason given' })
      }
    }
  }
  return { passed, failed, skipped }
}

/** The last brackets in the title of the test, or of the nearest group around it that has them. */
function bracketed(test: TestCase): string | undefined {
  for (let task: { name?: string; parent?: unknown } | undefined = test; task; task = parentOf(task)) {
    const text = /\(([^()]+)\)\s*$/.exec(task.name ?? '')?.[1]
    if (text !== undefined) return text
  }
  return undefined
}

const parentOf = (task: { parent?: unknown }): { name?: string; parent?: unknown } | undefined =>
  typeof task.parent === 'object' && task.parent !== null ? task.parent : undefined
