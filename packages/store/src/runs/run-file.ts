import {
  type ContentHash,
  type Imported,
  contentHash,
  parseContentHash,
  type Sha256,
  tableHash,
  type IssueCode,
  issueOf,
  type IssueParams,
} from '@weerbaar/core'
import { type ArrowContent, readArrow, writeArrow } from './arrow-file.ts'

/**
 * What is kept of a run: every number it gives, per area, outcome and time, and what it was made from. Numbers are of shape
 * [areas][outcomes][times] in that order, flat.
 */
export interface RunRecord {
  readonly about: RunAbout
  /** Ids, in the order of the numbers: region, municipalities, neighbourhoods. */
  readonly areas: readonly string[]
  readonly outcomes: readonly string[]
  /** Seconds since the start of the scenario, ascending. */
  readonly times: readonly number[]
  readonly low: Float64Array
  readonly mid: Float64Array
  readonly high: Float64Array
  readonly mean: Float64Array
}

/** Names all the numbers rest on. Never a time of day or how long it took: the same run again has the same name. */
export interface RunAbout {
  /** Over scenario, assumptions, services, region and options together. */
  readonly inputHash: ContentHash
  /** Of the data in `data/model`, `2026.1`. */
  readonly modelVersion: string
  /** Of the program that computed it, `0.1.0`. */
  readonly programVersion: string
  readonly draws: number
  readonly seed: number
}

/** Form of the file and of what is hashed; docs/formats/run-file.md. */
const RUN_FORMAT = 1
const BANDS = ['low', 'mid', 'high', 'mean'] as const
const COLUMNS = ['area', 'outcome', 'seconds', ...BANDS] as const

/** The run's name: over its rows and what it rests on, never over timings or file bytes. */
export function runHash(run: RunRecord, sha256: Sha256): ContentHash {
  return contentHash({ format: `weerbaar/run/${RUN_FORMAT}`, about: run.about, rows: tableHash(COLUMNS, rowsOf(run), sha256) }, sha256)
}

function* rowsOf(run: RunRecord): Iterable<readonly unknown[]> {
  let at = 0
  for (const area of run.areas)
    for (const outcome of run.outcomes)
      for (const seconds of run.times) {
        yield [area, outcome, seconds, run.low[at], run.mid[at], run.high[at], run.mean[at]]
        at++
      }
}

/**
 * One row per area, outcome and time.
 * @throws RangeError when the numbers are not of shape [areas][outcomes][times], or one is NaN
 */
export function writeRunFile(run: RunRecord): Uint8Array {
  const { about, areas, outcomes, times } = run
  const rows = areas.length * outcomes.length * times.length
  for (const band of BANDS)
    if (run[band].length !== rows || run[band].some(Number.isNaN))
      throw new RangeError(`${band} has ${run[band].length} numbers, expected ${rows} and none of them NaN`)
  const per = outcomes.length * times.length
  const content: ArrowContent = {
    columns: {
      area: { kind: 'dictionary', values: areas, codes: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / per)) },
      outcome: {
        kind: 'dictionary',
        values: outcomes,
        codes: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / times.length) % outcomes.length),
      },
      seconds: { kind: 'int32', data: Int32Array.from({ length: rows }, (_, row) => times[row % times.length] ?? 0) },
      low: { kind: 'float64', data: run.low },
      mid: { kind: 'float64', data: run.mid },
      high: { kind: 'float64', data: run.high },
      mean: { kind: 'float64', data: run.mean },
    },
    metadata: {
      'weerbaar.format': String(RUN_FORMAT),
      'weerbaar.kind': 'run',
      'weerbaar.inputHash': about.inputHash,
      'weerbaar.modelVersion': about.modelVersion,
      'weerbaar.programVersion': about.programVersion,
      'weerbaar.draws': String(about.draws),
      'weerbaar.seed': String(about.seed),
      'weerbaar.times': times.join(' '),
    },
  }
  return writeArrow(content)
}

/** Gives back exactly what was written, or says why not; a file of a newer form is refused, not guessed at. */
export function readRunFile(bytes: Uint8Array, source?: string): Imported<RunRecord> {
  const { data, issues } = readArrow(bytes, source)
  if (data === undefined) return { issues }
  const wrong = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): Imported<never> => ({
    issues: [issueOf(code, params, { field, ...(source === undefined ? {} : { source }) })],
  })
  const said = (name: string): string => data.metadata[`weerbaar.${name}`] ?? ''
  const format = Number(said('format'))
  if (said('kind') !== 'run' || !(format >= 1)) return wrong('file-not-recognised', 'kind', { expected: 'Weerbaar run' })
  if (format > RUN_FORMAT) return wrong('version-too-new', 'format', { version: format, known: RUN_FORMAT })
  const inputHash = parseContentHash(said('inputHash'))
  if (inputHash === undefined) return wrong('code-malformed', 'inputHash', { value: said('inputHash'), expected: 'SHA-256' })
  const draws = Number(said('draws'))
  const seed = Number(said('seed'))
  if (!Number.isSafeInteger(draws) || !Number.isSafeInteger(seed))
    return wrong('value-not-a-number', 'draws', { value: `${said('draws')}, ${said('seed')}` })

  const { area, outcome, seconds, low, mid, high, mean } = data.columns
  if (area?.kind !== 'dictionary' || outcome?.kind !== 'dictionary' || seconds?.kind !== 'int32')
    return wrong('column-missing', 'area', { column: 'area, outcome, seconds' })
  if (low?.kind !== 'float64' || mid?.kind !== 'float64' || high?.kind !== 'float64' || mean?.kind !== 'float64')
    return wrong('column-missing', 'mid', { column: BANDS.join(', ') })
  const times = said('times') === '' ? [] : said('times').split(' ').map(Number)
  const areas = area.values
  const outcomes = outcome.values
  const per = outcomes.length * times.length
  const inOrder = seconds.data.every(
    (at, row) =>
      at === times[row % times.length] &&
      area.codes[row] === Math.floor(row / per) &&
      outcome.codes[row] === Math.floor(row / times.length) % outcomes.length,
  )
  if (seconds.data.length !== areas.length * per || !inOrder)
    return wrong('value-not-allowed', 'seconds', { value: 'order', allowed: 'area, outcome, seconds' })
  const about: RunAbout = { inputHash, modelVersion: said('modelVersion'), programVersion: said('programVersion'), draws, seed }
  return { data: { about, areas, outcomes, times, low: low.data, mid: mid.data, high: high.data, mean: mean.data }, issues: [] }
}
