import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearTicks } from './clear-ticks.ts'
import { type Box, type CurveLabels, type PlacedLabels, placeLabels } from './place-labels.ts'
import type { PlotPoint } from './plot-path.ts'

const sizes = { found: { width: 112, height: 17 }, bound: { width: 130, height: 17 }, current: { width: 46, height: 17 } }
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
const boxes = ({ found, bound, current }: PlacedLabels): Box[] => [found, bound, current].filter((box) => box !== undefined)
const heightAt = (line: readonly PlotPoint[], x: number): number => {
  const i = Math.max(
    1,
    line.findIndex(([at]) => at >= x),
  )
  const [[x0, y0], [x1, y1]] = [line[i - 1] ?? [0, 0], line[i] ?? [1, 0]]
  return x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
}

/** A curve from 0.127 to 0.873 of the height, as the chart draws it, up or down, with its limit `gap` off. */
const charts: fc.Arbitrary<CurveLabels> = fc
  .record({
    steps: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
    falls: fc.boolean(),
    gap: fc.double({ min: 0, max: 0.05, noNaN: true }),
    width: fc.integer({ min: 280, max: 1200 }),
    current: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ steps, falls, gap, width, current }) => {
    const total = steps.reduce((sum, step) => sum + step, 0) || 1
    let sum = 0
    const shares = [0, ...steps.map((step) => (sum += step) / total)]
    const off = falls ? -gap : gap
    const found = shares.map((y, i): PlotPoint => [i / steps.length, (falls ? gap : 0) + 0.127 + (0.746 - gap) * (falls ? 1 - y : y)])
    return { plot: { width, height: 216 }, found, bound: found.map(([x, y]): PlotPoint => [x, y + off]), current, sizes }
  })

describe('labels at a curve', () => {
  test('at any number of points all three stand in the plot, clear of each other and of both lines', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const placed = boxes(placeLabels(chart))
        expect(placed).toHaveLength(3)
        for (const [i, box] of placed.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(-0.01)
          expect(box.left + box.width).toBeLessThanOrEqual(chart.plot.width + 0.01)
          expect(box.top).toBeGreaterThanOrEqual(-0.01)
          expect(box.top + box.height).toBeLessThanOrEqual(chart.plot.height + 0.01)
          for (const other of placed.slice(i + 1)) expect(overlap(box, other)).toBe(false)
          for (const line of [chart.found, chart.bound])
            for (let part = 0; part <= 20; part++) {
              const x = box.left + (part / 20) * box.width
              const y = (1 - heightAt(line, x / chart.plot.width)) * chart.plot.height
              expect(y > box.top + 0.01 && y < box.top + box.height - 0.01).toBe(false)
            }
        }
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  const rising: PlotPoint[] = [
    [0, 0.15],
    [1, 0.85],
  ]
  const chart = (more: Partial<CurveLabels>): CurveLabels => ({
    plot: { width: 600, height: 216 },
    found: rising,
    bound: rising.map(([x, y]) => [x, y + 0.02]),
    current: 0.5,
    sizes,
    ...more,
  })

  test('the limit is named on its own side: above when more cannot be, under when less cannot be', () => {
    const { bound: more, found: under } = placeLabels(chart({}))
    expect((more?.top ?? 0) < (under?.top ?? 0)).toBe(true)
    const { bound: less, found: over } = placeLabels(chart({ bound: rising.map(([x, y]) => [x, y - 0.02]) }))
    expect((less?.top ?? 0) > (over?.top ?? 0)).toBe(true)
  })

  test('a line without a limit has no name for it', () =>
    expect(Object.keys(placeLabels(chart({ bound: [] })))).toEqual(['found', 'current']))

  test('what does not fit is left out, the figure last of all', () =>
    expect(Object.keys(placeLabels(chart({ plot: { width: 90, height: 216 } })))).toEqual(['current']))
})

describe('counts under the axis', () => {
  const place = (count: number): number => (count - 23) / (176 - 23)
  test('both ends and the round counts stand when there is room', () =>
    expect(clearTicks([23, 176, 50, 100, 150], 117, place, 600)).toEqual([23, 50, 100, 150, 176]))
  test('the present count drives away what it would touch, also an end', () => {
    expect(clearTicks([23, 176, 50, 100, 150], 104, place, 280)).not.toContain(100)
    expect(clearTicks([23, 176, 50, 100, 150], 174, place, 280)).not.toContain(176)
    expect(clearTicks([23, 176, 50, 100, 150], 23, place, 280)).not.toContain(23)
  })
  test('at any present count and width none touches another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 23, max: 176 }), fc.integer({ min: 150, max: 1200 }), (current, width) => {
        const shown = [...clearTicks([23, 176, 50, 100, 150], current, place, width), current].toSorted((a, b) => a - b)
        const spans = shown.map((count) => {
          const [x, size] = [place(count) * width, String(count).length * 7]
          return place(count) > 0.97 ? ([x - size, x] as const) : ([x - size / 2, x + size / 2] as const)
        })
        for (const [i, [from]] of spans.entries()) if (i > 0) expect(from).toBeGreaterThan(spans[i - 1]?.[1] ?? 0)
      }),
      { seed: 7 },
    )
  })
})
