import { expect, test } from 'vitest'
import { runInLanes } from './run-in-lanes.ts'

test('two lanes never do three things at once, and answers keep their order', async () => {
  let busy = 0
  let most = 0
  const doubled = await runInLanes([5, 1, 4, 2, 3], 2, async (n) => {
    most = Math.max(most, ++busy)
    await new Promise((resolve) => setTimeout(resolve, n))
    busy--
    return n * 2
  })
  expect(doubled).toEqual([10, 2, 8, 4, 6])
  expect(most).toBe(2)
})
