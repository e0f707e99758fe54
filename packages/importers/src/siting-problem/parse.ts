import { at } from './at.ts'
import { type Imported, unreachable } from '@weerbaar/core'
import { readCities } from './cities.ts'
import type { PairLists, RawProblem, RawSecond, SecondNetwork, SitingFormat, SitingOverrides, SitingProblemData } from './data.ts'
import { readOrlibPmed } from './orlib-pmed.ts'
import { readOrlibPmedcap } from './orlib-pmedcap.ts'
import { refuse, Refused } from './refuse.ts'
import { readTsplib } from './tsplib.ts'
import { readWeerbaar } from './weerbaar.ts'

/**
 * Reads a siting problem. Bad content gives an issue with its place, never an exception, and no data.
 *
 * @param overrides take the place of what the file says, and fill in what it does not say: TSPLIB files name no number of
 * points, city files no reach either
 */
export function parseSitingProblem(text: string, format: SitingFormat, overrides: SitingOverrides = {}): Imported<SitingProblemData> {
  try {
    return { data: settled(read(text, format, overrides), overrides), issues: [] }
  } catch (error) {
    if (error instanceof Refused) return { issues: [error.issue] }
    throw error
  }
}

function read(text: string, format: SitingFormat, overrides: SitingOverrides): RawProblem {
  if (text.trim() === '') refuse('file-truncated', { row: 1 }, {})
  switch (format) {
    case 'weerbaar':
      return readWeerbaar(text, overrides)
    case 'orlib-pmed':
      return readOrlibPmed(text)
    case 'orlib-pmedcap':
      return readOrlibPmedcap(text)
    case 'tsplib':
      return readTsplib(text)
    case 'cities':
      return readCities(text, overrides.reach)
    default:
      return unreachable(format)
  }
}

function settled(raw: RawProblem, overrides: SitingOverrides): SitingProblemData {
  const { rows, columns } = raw
  const kind = overrides.objective ?? raw.objective
  const budget = overrides.budget ?? raw.budget
  const fewer = kind === 'fewest-sites' || budget !== undefined
  const last = raw.stages?.at(-1)
  const points =
    overrides.points ??
    raw.points ??
    (last !== undefined && 'points' in last ? last.points : fewer || last !== undefined ? columns : undefined)
  const reach = overrides.reach ?? raw.reach
  if (points === undefined) return refuse('value-missing', { field: 'points' }, {})
  if (!(Number.isInteger(points) && points >= 0))
    refuse('value-out-of-range', { field: 'points' }, { value: points, lowest: 0, highest: columns })
  const available = columns - (raw.forbidden?.length ?? 0) - (raw.existing?.length ?? 0)
  const byMoney = last !== undefined && 'budget' in last
  if (points > available && !fewer && !byMoney) refuse('points-exceed-sites', { field: 'points' }, { points, available })
  if (reach !== undefined && !(reach >= 0)) refuse('value-out-of-range', { field: 'reach' }, { value: reach, lowest: 0, highest: '∞' })
  if (raw.scenarios?.judge === 'worst' && kind !== 'max-cover' && kind !== 'p-median')
    refuse('value-not-allowed', { field: 'judge' }, { value: 'worst', allowed: 'mean' })
  if (raw.scenarios !== undefined && (kind === 'capacitated-p-median' || kind === 'capacitated-cover'))
    refuse('value-not-allowed', { field: 'scenarios' }, { value: 'given', allowed: 'absent' })
  if (raw.stages !== undefined || raw.second !== undefined) {
    const field = raw.stages === undefined ? 'second' : 'stages'
    if (kind !== 'max-cover' && kind !== 'p-median')
      refuse('value-not-allowed', { field: 'objective' }, { value: kind, allowed: 'max-cover, p-median' })
    if (budget !== undefined || raw.scenarios?.judge === 'worst' || (raw.stages !== undefined && raw.second !== undefined))
      refuse('value-not-allowed', { field }, { value: 'given', allowed: 'absent' })
    if (byMoney && raw.opening === undefined) refuse('value-missing', { field: 'sites[].opening' }, {})
  }
  if (budget !== undefined) {
    if (!(budget >= 0 && budget < Infinity)) refuse('value-out-of-range', { field: 'budget' }, { value: budget, lowest: 0, highest: '∞' })
    if (kind !== 'max-cover' && kind !== 'p-median')
      refuse('value-not-allowed', { field: 'objective' }, { value: kind, allowed: 'max-cover, p-median' })
    if (raw.scenarios?.judge === 'worst') refuse('value-not-allowed', { field: 'judge' }, { value: 'worst', allowed: 'mean' })
    if (raw.opening === undefined) refuse('value-missing', { field: 'sites[].opening' }, {})
  }
  if (raw.opening !== undefined && !['max-cover', 'p-median', 'backup-cover'].includes(kind))
    refuse('value-not-allowed', { field: 'sites[].opening' }, { value: 'given', allowed: 'absent' })
  const pairs = reach === undefined ? raw.pairs : within(raw.pairs, reach)
  const common = {
    rows,
    columns,
    points,
    pairs,
    weight: raw.weight ?? new Float64Array(rows).fill(1),
    ...(raw.scenarios !== undefined && { scenarios: raw.scenarios }),
    ...(raw.stages !== undefined && { stages: raw.stages }),
    ...(raw.second !== undefined && { second: secondNetwork(raw, raw.second) }),
    ...(budget !== undefined && { budget }),
    existing: raw.existing ?? [],
    fixed: raw.fixed ?? [],
    forbidden: raw.forbidden ?? [],
    group: raw.group ?? new Int32Array(columns),
    minimum: raw.minimum ?? new Int32Array(1),
    ...(raw.maximum !== undefined && { maximum: raw.maximum }),
    ...(raw.parent !== undefined && { parent: raw.parent }),
    ...(raw.opening !== undefined && { opening: raw.opening }),
    ...(raw.capacity !== undefined && { capacity: raw.capacity }),
  }
  switch (kind) {
    case 'max-cover':
      return { ...common, objective: { kind, reach: reach ?? refuse('value-missing', { field: 'reach' }, {}) } }
    case 'p-median':
      return { ...common, objective: { kind, outOfReach: outOfReach(raw, pairs, reach) } }
    case 'p-centre':
      return { ...common, objective: { kind } }
    case 'backup-cover': {
      const once = raw.once ?? 0.5
      if (!(once >= 0.5 && once <= 1)) refuse('value-out-of-range', { field: 'once' }, { value: once, lowest: 0.5, highest: 1 })
      return { ...common, objective: { kind, reach: reach ?? refuse('value-missing', { field: 'reach' }, {}), once } }
    }
    case 'fewest-sites': {
      const share = overrides.share ?? raw.share ?? 1
      if (!(share >= 0 && share <= 1)) refuse('value-out-of-range', { field: 'share' }, { value: share, lowest: 0, highest: 1 })
      return { ...common, objective: { kind, reach: reach ?? refuse('value-missing', { field: 'reach' }, {}), share } }
    }
    case 'capacitated-p-median': {
      if (raw.capacity === undefined) refuse('value-missing', { field: 'capacity' }, {})
      const demand = raw.demand ?? common.weight
      const weighted = raw.weighted ?? true
      if (raw.split !== true) {
        refuseShort(raw.capacity ?? new Float64Array(0), demand, points)
        return { ...common, objective: { kind, demand, weighted } }
      }
      refuseNoDemand(common.weight, demand)
      if (raw.outOfReach === undefined && reach === undefined) {
        refuseShort(raw.capacity ?? new Float64Array(0), demand, points)
        return { ...common, objective: { kind, demand, weighted, split: true } }
      }
      return { ...common, objective: { kind, demand, weighted, split: true, outOfReach: outOfReach(raw, pairs, reach) } }
    }
    case 'capacitated-cover': {
      if (raw.capacity === undefined) refuse('value-missing', { field: 'capacity' }, {})
      const demand = raw.demand ?? common.weight
      refuseNoDemand(common.weight, demand)
      const within = reach ?? refuse('value-missing', { field: 'reach' }, {})
      return { ...common, objective: { kind, reach: within, demand, split: raw.split ?? false } }
    }
    default:
      return unreachable(kind)
  }
}

/** The same sites, pairs and existing sites under its own objective, weights and needs; rules of groups are those of the first alone. */
function secondNetwork(raw: RawProblem, { saving, ...own }: RawSecond): SecondNetwork {
  const { rows, columns, pairs, weight, existing, forbidden = [] } = raw
  const barred = [...new Set([...forbidden, ...(own.forbidden ?? [])])]
  for (const j of existing ?? [])
    if (barred.includes(j)) refuse('value-not-allowed', { field: 'second.forbidden' }, { value: 'existing', allowed: 'not existing' })
  const problem = settled({ rows, columns, pairs, existing, ...own, weight: own.weight ?? weight, forbidden: barred }, {})
  return { problem, saving }
}

/** A row that weighs something and asks nothing would be served for free, everywhere at once. */
function refuseNoDemand(weight: Float64Array, demand: Float64Array): void {
  const row = weight.findIndex((w, i) => w > 0 && demand[i] === 0)
  if (row >= 0) refuse('value-out-of-range', { field: `points[${row}].demand` }, { value: 0, lowest: '> 0', highest: '∞' })
}

function within(pairs: PairLists, reach: number): PairLists {
  const kept: number[] = []
  for (let k = 0; k < pairs.cost.length; k++) if (at(pairs.cost, k) <= reach) kept.push(k)
  if (kept.length === pairs.cost.length) return pairs
  return {
    row: Int32Array.from(kept, (k) => at(pairs.row, k)),
    site: Int32Array.from(kept, (k) => at(pairs.site, k)),
    cost: Float64Array.from(kept, (k) => at(pairs.cost, k)),
  }
}

/** What a row without an open site counts: as the file says, else twice the reach, else (every site reached) the largest cost. */
function outOfReach(raw: RawProblem, pairs: PairLists, reach: number | undefined): number {
  const largest = pairs.cost.reduce((a, b) => Math.max(a, b), 0)
  const value = raw.outOfReach ?? (reach === undefined ? undefined : 2 * reach)
  if (value !== undefined) {
    if (value < largest) refuse('value-out-of-range', { field: 'outOfReach' }, { value, lowest: largest, highest: '∞' })
    return value
  }
  if (pairs.cost.length < raw.rows * raw.columns) refuse('value-missing', { field: 'outOfReach' }, {})
  return largest
}

function refuseShort(capacity: Float64Array, demand: Float64Array, points: number): void {
  const most = capacity
    .slice()
    .sort()
    .reverse()
    .slice(0, points)
    .reduce((a, b) => a + b, 0)
  const needed = demand.reduce((a, b) => a + b, 0)
  if (needed > most * (1 + 1e-12)) refuse('capacity-short', { field: 'capacity' }, { demand: needed, capacity: most })
}
