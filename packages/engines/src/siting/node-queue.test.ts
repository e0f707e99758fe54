import { mulberry32 } from '@weerbaar/testkit'
import { expect, test } from 'vitest'
import { nodeQueue } from './node-queue.ts'

const node = (bound: number) => ({ bound, known: new Uint8Array(4), price: new Float64Array(8) })

test('nodes come out by their bound, the lowest first, whatever the order they went in and when they are taken', () => {
  const random = mulberry32(1)
  const queue = nodeQueue(8)
  const waiting: number[] = []
  for (let i = 0; i < 2000; i++) {
    if (random() < 0.6) {
      const bound = Math.floor(random() * 100)
      queue.push(node(bound))
      waiting.push(bound)
    } else {
      waiting.sort((a, b) => a - b)
      expect(queue.lowest()).toBe(waiting[0] ?? Infinity)
      expect(queue.take()?.bound).toBe(waiting.shift())
    }
  }
})

test('once memory is full the last that came goes first, none is lost, and the lowest bound counts all of them', () => {
  const queue = nodeQueue(8, 100) // room for some three nodes
  for (const bound of [5, 9, 7, 8, 1, 6]) queue.push(node(bound))
  expect(queue.lowest()).toBe(1)
  const taken = Array.from({ length: 7 }, () => queue.take()?.bound)
  expect(taken).toEqual([6, 1, 8, 5, 7, 9, undefined])
})
