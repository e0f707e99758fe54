import { expect, test } from 'vitest'
import { addressOf, isNothing, openWith, type Thought, withAdded, withMoved, withShut } from './thought.ts'

const ANSWER = { open: [3, 8].map((site) => ({ site, fixed: false, load: 1, withinReach: 1, lostWithout: 1 })) }
const NOTHING: Thought = { shut: [], added: [], bridges: [] }

test('a point that is closed is out, one that is opened is in, and the other way round takes it back', () => {
  const shut = withShut(NOTHING, ANSWER, 8)
  expect([...openWith(ANSWER, shut)]).toEqual([3])
  expect(withAdded(shut, ANSWER, 8)).toEqual(NOTHING)
  const added = withAdded(NOTHING, ANSWER, 5)
  expect([...openWith(ANSWER, added)]).toEqual([3, 8, 5])
  expect(withShut(added, ANSWER, 5)).toEqual(NOTHING)
})

test('a point that moves twice leaves one trace, and moved back home none', () => {
  const once = withMoved(NOTHING, ANSWER, 8, 5)
  expect(once).toEqual({ shut: [8], added: [5], bridges: [] })
  expect(withMoved(once, ANSWER, 5, 6)).toEqual({ shut: [8], added: [6], bridges: [] })
  expect(withMoved(once, ANSWER, 5, 8)).toEqual(NOTHING)
})

test('onto a place that is open already, and onto itself, nothing moves', () => {
  expect(withMoved(NOTHING, ANSWER, 8, 3)).toEqual(NOTHING)
  expect(withMoved(NOTHING, ANSWER, 8, 8)).toEqual(NOTHING)
})

test('closed twice stands once, in order; the address keeps only what is there', () => {
  const shut = withShut(withShut(withShut(NOTHING, ANSWER, 8), ANSWER, 3), ANSWER, 8)
  expect(addressOf(shut)).toEqual({ shut: [3, 8], added: undefined, bridges: undefined, flood: undefined })
  expect([
    isNothing(shut),
    isNothing(NOTHING),
    isNothing({ ...NOTHING, bridges: ['Waalbrug'] }),
    isNothing({ ...NOTHING, flood: 'waal' }),
  ]).toEqual([false, true, false, false])
})
