import { OUTCOMES } from './outcomes.ts'
import { peopleFor, type Plan } from './plan.ts'
import { type Quantiles, quantilesOf } from './quantiles.ts'
import { STANDARD_TIMES } from './impact-run.ts'
import type { RunMemory } from './run-memory.ts'
import { TIME_GRID } from './time-grid.ts'

/**
 * Adds classes up to areas: means exactly (the region is the sum of its municipalities), bands from each area's own draws.
 * Neighbourhood bands are made at {@link STANDARD_TIMES} only and are NaN, unknown, in between; their means are made everywhere.
 *
 * @returns a function that does so for one outcome, given sums over all draws, shape [outcomes][times][classes]; it answers the region's number per draw at
 * the hour its mean is largest, `undefined` where it is always zero
 */
export function outcomeTeller(plan: Plan, memory: RunMemory): (outcome: number, sums: Float64Array) => Float64Array | undefined {
  const { draws } = plan.input.options
  const { areaCount, classCount, areaStart, areaClass } = plan
  const municipalities = plan.input.municipalityCount
  const times = TIME_GRID.length
  const { low, mid, high, mean, classRate, rates } = memory
  const isStandard = TIME_GRID.map((seconds) => STANDARD_TIMES.includes(seconds))
  const numbers = new Float64Array(draws)
  const weights = new Float64Array(classCount)

  const setBand = (at: number, band: Quantiles, weight: number) => {
    low[at] = weight * band.low
    mid[at] = weight * band.mid
    high[at] = weight * band.high
  }

  return (o, sums) => {
    const { areaPeople, classPeople: regionPeople } = peopleFor(plan, OUTCOMES[o]!.base)
    const perInhabitant = Float64Array.from(regionPeople, (people, c) => people / plan.classPeople[c]!) // exactly 1 where all are counted
    let peak = -1
    for (let t = 0; t < times; t++) {
      const sumsNow = sums.subarray((o * times + t) * classCount, (o * times + t + 1) * classCount)
      const asDrawn = Array.from({ length: classCount }, (_, c) => {
        const at = ((o * times + t) * classCount + c) * draws
        return rates.subarray(at, at + draws)
      })
      const columns = isStandard[t] ? sortedAlike(asDrawn, regionPeople, sumsNow) : asDrawn
      const twin = twinsOf(columns, sumsNow)
      const bandOfClass: Quantiles[] = []
      for (let c = 0; c < classCount; c++) classRate[(c * OUTCOMES.length + o) * times + t] = (sumsNow[c]! * perInhabitant[c]!) / draws

      const put = (area: number, from: number, to: number, people: ArrayLike<number>, classes: ArrayLike<number> | undefined) => {
        const at = (area * OUTCOMES.length + o) * times + t
        const added = addDraws(numbers, columns, twin, weights, from, to, people, classes)
        if (added === 'nothing') return // nothing lost: all stay zero
        if (added === 'many') return setBand(at, quantilesOf(numbers), 1)
        bandOfClass[added.column] ??= quantilesOf(Float64Array.from(columns[added.column]!))
        setBand(at, bandOfClass[added.column]!, added.weight)
      }
      let regionMean = 0
      for (let area = 1; area < areaCount; area++) {
        const at = (area * OUTCOMES.length + o) * times + t
        let total = 0
        for (let k = areaStart[area]!; k < areaStart[area + 1]!; k++) total += (areaPeople[k]! * sumsNow[areaClass[k]!]!) / draws
        mean[at] = total
        if (area <= municipalities) regionMean += total
        if (area > municipalities && !isStandard[t]) low[at] = mid[at] = high[at] = NaN
        else if (total > 0) put(area, areaStart[area]!, areaStart[area + 1]!, areaPeople, areaClass)
      }
      mean[o * times + t] = regionMean
      if (regionMean > 0) put(0, 0, classCount, regionPeople, undefined)
      if (regionMean > 0 && (peak < 0 || regionMean > mean[o * times + peak]!)) peak = t
    }
    return peak < 0 ? undefined : regionDraws(plan, rates, o, peak)
  }
}

function regionDraws(plan: Plan, rates: Float32Array, o: number, t: number): Float64Array {
  const { draws } = plan.input.options
  const people = peopleFor(plan, OUTCOMES[o]!.base).classPeople
  const out = new Float64Array(draws)
  for (let c = 0; c < plan.classCount; c++) {
    const at = ((o * TIME_GRID.length + t) * plan.classCount + c) * draws
    for (let d = 0; d < draws; d++) out[d]! += people[c]! * rates[at + d]!
  }
  return out
}

/**
 * The columns with their draws in the order of the region's numbers. An area's numbers then lie nearly sorted, which makes finding
 * their quantiles several times faster and changes none of them.
 */
function sortedAlike(columns: readonly Float32Array[], people: Float64Array, sums: Float64Array): readonly Float32Array[] {
  if (sums.every((sum) => sum === 0)) return columns
  const total = new Float64Array(columns[0]!.length)
  for (const [c, column] of columns.entries()) for (let d = 0; d < total.length; d++) total[d]! += people[c]! * column[d]!
  const order = Uint32Array.from(total, (_, d) => d).sort((a, b) => total[a]! - total[b]!)
  return columns.map((column) => Float32Array.from(order, (d) => column[d]!))
}

/** Per class the first class with the same draws, so that equal ones are added once; −1 for one that is always zero. */
function twinsOf(columns: readonly Float32Array[], sums: Float64Array): Int32Array {
  return Int32Array.from(columns, (column, c) => {
    if (sums[c] === 0) return -1
    for (let earlier = 0; earlier < c; earlier++)
      if (sums[earlier] === sums[c] && column.every((rate, d) => rate === columns[earlier]![d])) return earlier
    return c
  })
}

/**
 * Puts the area's number of each draw in `numbers`; where all of the area lives through the same, only says which column that is and
 * how many people: quantiles of a column times a number are that number times its quantiles.
 *
 * @param weights one per class, all zero before and after
 */
function addDraws(
  numbers: Float64Array,
  columns: readonly Float32Array[],
  twin: Int32Array,
  weights: Float64Array,
  from: number,
  to: number,
  people: ArrayLike<number>,
  classes: ArrayLike<number> | undefined,
): 'nothing' | 'many' | { readonly column: number; readonly weight: number } {
  for (let k = from; k < to; k++) {
    const same = twin[classes ? classes[k]! : k]!
    if (same >= 0) weights[same]! += people[k]!
  }
  let first: { readonly column: number; readonly weight: number } | undefined
  let many = false
  for (let k = from; k < to; k++) {
    const same = twin[classes ? classes[k]! : k]!
    const weight = same < 0 ? 0 : weights[same]!
    if (weight === 0) continue // its twin was there before it
    weights[same] = 0
    const column = columns[same]!
    if (!first) {
      first = { column: same, weight }
      continue
    }
    const { column: one, weight: ofOne } = first
    if (!many) for (let d = 0; d < numbers.length; d++) numbers[d] = ofOne * columns[one]![d]! + weight * column[d]!
    else for (let d = 0; d < numbers.length; d++) numbers[d]! += weight * column[d]!
    many = true
  }
  return many ? 'many' : (first ?? 'nothing')
}
