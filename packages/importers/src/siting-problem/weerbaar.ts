import { at } from './at.ts'
import { completePairs, refuseTooMany } from './complete-pairs.ts'
import {
  MOST_PAIRS,
  type PairLists,
  type RawProblem,
  type RawSecond,
  type ScenarioLists,
  type StageData,
  SITING_OBJECTIVES,
  type SitingOverrides,
} from './data.ts'
import { type Fields, fieldsOf } from './json-fields.ts'
import { textOf } from '../text-of.ts'
import { refuse } from './refuse.ts'

const METRICS = ['euclid', 'euclid-floor'] as const

/** The project's own format, docs/formats/siting-problem.md. Names of points, sites and groups are for people; numbers count. */
export function readWeerbaar(text: string, overrides: SitingOverrides): RawProblem {
  const root = fieldsOf(parsed(text), '')
  root.only([
    'format',
    'version',
    'objective',
    'p',
    'reach',
    'outOfReach',
    'share',
    'once',
    'budget',
    'scenarios',
    'judge',
    'weighted',
    'split',
    'stages',
    'second',
    'metric',
    'groups',
    'points',
    'sites',
    'pairs',
    'matrix',
    'symmetric',
    'weights',
  ])
  if (root.text('format') !== 'weerbaar-siting-problem')
    refuse('file-not-recognised', { field: 'format' }, { expected: 'weerbaar-siting-problem' })
  const version = root.wholeFrom('version', 1)
  if (version > 1) refuse('version-too-new', { field: 'version' }, { version, known: 1 })
  const objective = root.oneOf('objective', SITING_OBJECTIVES)
  const points = root.list('points')
  const sites = root.list('sites')
  const groups = root.has('groups') ? root.list('groups') : []
  refuseTooMany(points.length, 1)
  const groupNames = groups.map((entry) => entry.text('name'))
  const rules = groups.map((entry, g) => ruleOf(entry, groupNames.slice(0, g)))
  for (const entry of points) entry.only(['id', 'x', 'y', 'weight', 'demand'])
  for (const entry of sites) entry.only(['id', 'x', 'y', 'fixed', 'forbidden', 'existing', 'capacity', 'opening', 'group'])
  const weights = root.has('weights') ? root.numbers('weights', points.length) : undefined
  const marked = (name: string): number[] => [...sites.keys()].filter((j) => at(sites, j).flag(name))
  for (const [j, site] of sites.entries()) {
    const marks = ['fixed', 'existing', 'forbidden'].filter((name) => site.flag(name))
    if (marks.length > 1) refuse('value-not-allowed', { field: `sites[${j}].${marks[1]}` }, { value: 'true', allowed: 'false' })
  }
  return {
    objective,
    rows: points.length,
    columns: sites.length,
    points: root.has('p') ? root.wholeFrom('p', 0) : undefined,
    reach: root.has('reach') ? root.fromZero('reach') : undefined,
    outOfReach: root.has('outOfReach') ? root.fromZero('outOfReach') : undefined,
    share: root.has('share') ? root.fromZero('share') : undefined,
    budget: root.has('budget') ? root.fromZero('budget') : undefined,
    once: root.has('once') ? root.fromZero('once') : undefined,
    scenarios: scenariosOf(root, points.length),
    stages: stagesOf(root),
    second: secondOf(root, sites, points.length),
    split: root.has('split') ? root.flag('split') : undefined,
    weighted: root.has('weighted') ? root.flag('weighted') : undefined,
    weight: weights ?? Float64Array.from(points, (entry) => (entry.has('weight') ? entry.fromZero('weight') : 1)),
    demand: points.some((entry) => entry.has('demand')) ? Float64Array.from(points, (entry) => entry.fromZero('demand')) : undefined,
    capacity: sites.some((entry) => entry.has('capacity')) ? Float64Array.from(sites, (entry) => entry.fromZero('capacity')) : undefined,
    existing: marked('existing'),
    fixed: marked('fixed'),
    forbidden: marked('forbidden'),
    group: groups.length === 0 ? undefined : Int32Array.from(sites, (entry) => entry.placeIn('group', groupNames)),
    minimum: groups.length === 0 ? undefined : Int32Array.from(rules, ({ least }) => least),
    maximum: groups.length === 0 ? undefined : Float64Array.from(rules, ({ most }) => most),
    parent: groups.length === 0 ? undefined : Int32Array.from(rules, ({ around }) => around),
    opening: sites.some((entry) => entry.has('opening'))
      ? Float64Array.from(sites, (entry) => (entry.has('opening') ? entry.fromZero('opening') : 0))
      : undefined,
    pairs: costs(
      root,
      points,
      sites,
      root.has('second') ? Infinity : (overrides.reach ?? (root.has('reach') ? root.fromZero('reach') : Infinity)),
    ),
  }
}

function scenariosOf(root: Fields, rows: number): ScenarioLists | undefined {
  const judge = root.has('judge') ? root.oneOf('judge', ['mean', 'worst'] as const) : 'mean'
  if (!root.has('scenarios')) return root.has('judge') ? refuse('value-missing', { field: 'scenarios' }, {}) : undefined
  const list = root.list('scenarios')
  if (list.length === 0) refuse('value-missing', { field: 'scenarios[0]' }, {})
  for (const entry of list) entry.only(['name', 'weights', 'share'])
  const shares = Float64Array.from(list, (entry) => (entry.has('share') ? entry.fromZero('share') : 1))
  if (shares.every((share) => share === 0))
    refuse('value-out-of-range', { field: 'scenarios[0].share' }, { value: 0, lowest: '> 0', highest: '∞' })
  return { weights: list.map((entry) => entry.numbers('weights', rows)), shares, judge }
}

function stagesOf(root: Fields): readonly StageData[] | undefined {
  if (!root.has('stages')) return undefined
  const list = root.list('stages')
  if (list.length === 0) refuse('value-missing', { field: 'stages[0]' }, {})
  const stages = list.map((entry): StageData => {
    entry.only(['name', 'p', 'budget', 'share'])
    const share = entry.has('share') ? entry.fromZero('share') : 1
    if (entry.has('p') === entry.has('budget')) refuse('value-missing', { field: entry.place('p / budget') }, {})
    return entry.has('p') ? { share, points: entry.wholeFrom('p', 0) } : { share, budget: entry.fromZero('budget') }
  })
  const extent = (stage: StageData): number => ('points' in stage ? stage.points : stage.budget)
  for (const [t, stage] of stages.entries()) {
    const before = stages[t - 1]
    if (before !== undefined && ('points' in before !== 'points' in stage || extent(stage) < extent(before)))
      refuse('value-out-of-range', { field: `stages[${t}]` }, { value: extent(stage), lowest: extent(before), highest: '∞' })
  }
  if (stages.every(({ share }) => share === 0))
    refuse('value-out-of-range', { field: 'stages[0].share' }, { value: 0, lowest: '> 0', highest: '∞' })
  return stages
}

function secondOf(root: Fields, sites: readonly Fields[], rows: number): RawSecond | undefined {
  if (!root.has('second')) return undefined
  const own = root.object('second')
  own.only(['objective', 'p', 'reach', 'outOfReach', 'weights', 'forbidden', 'saving'])
  const ids = sites.map((site) => (site.has('id') ? site.text('id') : ''))
  return {
    objective: own.oneOf('objective', ['max-cover', 'p-median'] as const),
    points: own.wholeFrom('p', 0),
    reach: own.has('reach') ? own.fromZero('reach') : undefined,
    outOfReach: own.has('outOfReach') ? own.fromZero('outOfReach') : undefined,
    weight: own.has('weights') ? own.numbers('weights', rows) : undefined,
    forbidden: own.has('forbidden') ? own.placesIn('forbidden', ids) : undefined,
    saving: own.has('saving') ? own.fromZero('saving') : 0,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse('json-invalid', {}, { reason: error instanceof Error ? error.message : String(error) })
  }
}

function ruleOf(entry: Fields, before: readonly string[]): { least: number; most: number; around: number } {
  entry.only(['name', 'minimum', 'maximum', 'within'])
  const least = entry.has('minimum') ? entry.wholeFrom('minimum', 0) : 0
  const most = entry.has('maximum') ? entry.wholeFrom('maximum', 0) : Infinity
  if (least > most) refuse('minimum-above-maximum', { field: entry.place('minimum') }, { minimum: least, maximum: most })
  return { least, most, around: entry.has('within') ? entry.placeIn('within', before) : -1 }
}

function costs(root: Fields, points: readonly Fields[], sites: readonly Fields[], limit: number): PairLists {
  const given = ['pairs', 'matrix', 'metric'].filter((name) => root.has(name))
  if (given.length !== 1) refuse('value-missing', { field: 'pairs / matrix / metric' }, {})
  if (root.has('pairs')) return sparse(root, points.length, sites.length)
  if (root.has('matrix')) return dense(root, points.length, sites.length)
  const metric = root.oneOf('metric', METRICS)
  refuseTooMany(points.length, sites.length)
  const [px, py, sx, sy] = [axis(points, 'x'), axis(points, 'y'), axis(sites, 'x'), axis(sites, 'y')]
  const far = (i: number, j: number): number => Math.sqrt((at(px, i) - at(sx, j)) ** 2 + (at(py, i) - at(sy, j)) ** 2)
  return completePairs(points.length, sites.length, metric === 'euclid' ? far : (i, j) => Math.floor(far(i, j)), limit)
}

const axis = (entries: readonly Fields[], name: string): Float64Array => Float64Array.from(entries, (entry) => entry.number(name))

function sparse(root: Fields, rows: number, columns: number): PairLists {
  const list = root.rows('pairs')
  if (list.length > MOST_PAIRS) refuse('value-out-of-range', { field: 'pairs' }, { value: list.length, lowest: 0, highest: MOST_PAIRS })
  const seen = new Set<number>()
  const row = new Int32Array(list.length)
  const site = new Int32Array(list.length)
  const cost = new Float64Array(list.length)
  for (const [k, pair] of list.entries()) {
    if (pair.length !== 3) refuse('value-missing', { field: `pairs[${k}]` }, {})
    row[k] = index(pair[0], rows, `pairs[${k}][0]`)
    site[k] = index(pair[1], columns, `pairs[${k}][1]`)
    cost[k] = costAt(pair[2], `pairs[${k}][2]`)
    const key = at(row, k) * columns + at(site, k)
    if (seen.has(key)) refuse('id-duplicate', { field: `pairs[${k}]` }, { value: `${row[k]}, ${site[k]}` })
    seen.add(key)
  }
  return { row, site, cost }
}

function dense(root: Fields, rows: number, columns: number): PairLists {
  refuseTooMany(rows, columns)
  const matrix = root.rows('matrix')
  if (matrix.length !== rows) refuse('value-out-of-range', { field: 'matrix' }, { value: matrix.length, lowest: rows, highest: rows })
  const value = new Float64Array(rows * columns)
  for (const [i, line] of matrix.entries()) {
    if (line.length !== columns)
      refuse('value-out-of-range', { field: `matrix[${i}]` }, { value: line.length, lowest: columns, highest: columns })
    for (let j = 0; j < columns; j++) value[i * columns + j] = line[j] === null ? Infinity : costAt(line[j], `matrix[${i}][${j}]`)
  }
  if (root.has('symmetric') && root.flag('symmetric')) {
    if (rows !== columns) refuse('value-not-allowed', { field: 'symmetric' }, { value: 'true', allowed: 'false' })
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < i; j++)
        if (value[i * columns + j] !== value[j * columns + i])
          refuse(
            'not-symmetric',
            { field: `matrix[${i}][${j}]` },
            { value: at(value, i * columns + j), mirror: at(value, j * columns + i) },
          )
  }
  return completePairs(rows, columns, (i, j) => at(value, i * columns + j), Number.MAX_VALUE)
}

function index(value: unknown, count: number, field: string): number {
  if (typeof value !== 'number') return refuse('value-not-a-number', { field }, { value: textOf(value) })
  if (!(Number.isInteger(value) && value >= 0 && value < count))
    refuse('value-out-of-range', { field }, { value, lowest: 0, highest: count - 1 })
  return value
}

function costAt(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('value-not-a-number', { field }, { value: textOf(value) })
  if (value < 0) refuse('value-negative', { field }, { value })
  return value
}
