import { type ContentHash, contentHash, type Imported, tableHash } from '@weerbaar/core'
import type { Driver, ImpactRun, Outcome, ServiceFate } from '@weerbaar/engines/impact'
import {
  type ArrowColumn,
  type BlobStore,
  nodeCrypto,
  readArrow,
  readRunFile,
  runHash,
  type RunRecord,
  writeArrow,
  writeRunFile,
} from '@weerbaar/store'
import type { ImpactArea } from './impact-areas.ts'
import type { ImpactOrder } from './impact-order.ts'
import { impactRecords } from './impact-records.ts'
import { indoorTable } from './indoor-table.ts'

/**
 * What is written down of an impact run beside its tables. Its hash is the run's name, so everything in here is what the run
 * rests on or what came of it: no time of day, no duration. Form: docs/formats/run-file.md.
 */
export interface ImpactManifest {
  readonly format: 'weerbaar/impact/1'
  readonly inputHash: ContentHash
  readonly regionHash: ContentHash
  readonly order: ImpactOrder
  readonly areas: readonly { readonly id: string; readonly name: string; readonly kind: ImpactArea['kind']; readonly inhabitants: number }[]
  readonly outcomes: readonly Outcome[]
  readonly chain: readonly ServiceFate[]
  readonly drivers: readonly Driver[]
  /** Arrow table: `dwelling`, `seconds`, `low`, `mid`, `high` in °C. Absent in runs of before it was told. */
  readonly indoor?: ContentHash
  /** Hashes of the tables. */
  readonly curves: ContentHash
  readonly table: ContentHash
  readonly cells: ContentHash
  readonly rates: ContentHash
}

export interface KeptImpact {
  readonly hash: ContentHash
  readonly manifest: ImpactManifest
  readonly curves: RunRecord
}

const { sha256 } = nodeCrypto

/** Writes the tables first and the manifest last: a manifest that is there has everything it names. Durable when it returns. */
export function keepImpact(
  blobs: BlobStore,
  run: ImpactRun,
  order: ImpactOrder,
  areas: readonly ImpactArea[],
  names: { readonly inputHash: ContentHash; readonly regionHash: ContentHash; readonly programVersion: string },
): KeptImpact {
  const { inputHash, regionHash, programVersion } = names
  const { curves, table } = impactRecords(run, order, areas, inputHash, programVersion)
  const keep = (record: RunRecord): ContentHash => {
    const hash = runHash(record, sha256)
    blobs.put(hash, 'arrow', writeRunFile(record))
    return hash
  }
  const indoor = indoorTable(run)
  blobs.put(indoor.hash, 'arrow', indoor.bytes)
  const manifest: ImpactManifest = {
    format: 'weerbaar/impact/1',
    inputHash,
    regionHash,
    order,
    areas: areas.filter(({ kind }) => kind !== 'neighbourhood').map(({ id, name, kind, inhabitants }) => ({ id, name, kind, inhabitants })),
    outcomes: run.outcomes,
    chain: run.chain,
    drivers: run.drivers,
    indoor: indoor.hash,
    curves: keep(curves),
    table: keep(table),
    cells: keepColumns(blobs, { class: { kind: 'int32', data: Int32Array.from(run.cellClass) } }),
    rates: keepColumns(blobs, { rate: { kind: 'float64', data: Float64Array.from(run.classRate) } }),
  }
  const hash = contentHash(manifest, sha256)
  blobs.put(hash, 'json', new TextEncoder().encode(JSON.stringify(manifest)))
  return { hash, manifest, curves }
}

function keepColumns(blobs: BlobStore, columns: Readonly<Record<string, Exclude<ArrowColumn, { kind: 'dictionary' }>>>): ContentHash {
  const names = Object.keys(columns)
  const data = Object.values(columns).map((column) => column.data)
  const rows = Array.from({ length: data[0]?.length ?? 0 }, (_, row) => data.map((column) => column[row]))
  const hash = tableHash(names, rows, sha256)
  blobs.put(hash, 'arrow', writeArrow({ columns, metadata: { 'weerbaar.kind': names.join(' ') } }))
  return hash
}

/** Finds a run by its name. Missing or damaged is an issue; nothing is made up. */
export function findImpact(blobs: BlobStore, hash: ContentHash): Imported<KeptImpact> {
  const { data: manifest, issues } = findManifest(blobs, hash)
  if (!manifest) return { issues }
  const bytes = findBlob(blobs, manifest.curves, 'arrow')
  if (!bytes.data) return { issues: bytes.issues }
  const curves = readRunFile(bytes.data)
  return curves.data ? { data: { hash, manifest, curves: curves.data }, issues: [] } : { issues: curves.issues }
}

/** What is written down of a run, without its tables. */
export function findManifest(blobs: BlobStore, hash: ContentHash): Imported<ImpactManifest> {
  const found = findBlob(blobs, hash, 'json')
  if (!found.data) return { issues: found.issues }
  const manifest = JSON.parse(new TextDecoder().decode(found.data)) as ImpactManifest // its bytes were verified against the checksum in its name
  return manifest.format === 'weerbaar/impact/1' ? { data: manifest, issues: [] } : missing(hash)
}

/** Classes of the cells, and mean outcome per inhabitant, flat [classes][outcomes][times]. */
export function findImpactMap(
  blobs: BlobStore,
  manifest: ImpactManifest,
): Imported<{ readonly cellClass: Int32Array; readonly classRate: Float64Array }> {
  const cells = findColumn(blobs, manifest.cells, 'class')
  const rates = findColumn(blobs, manifest.rates, 'rate')
  if (cells.data?.kind !== 'int32' || rates.data?.kind !== 'float64') return { issues: [...cells.issues, ...rates.issues] }
  return { data: { cellClass: cells.data.data, classRate: rates.data.data }, issues: [] }
}

function findColumn(blobs: BlobStore, hash: ContentHash, name: string): Imported<ArrowColumn> {
  const bytes = findBlob(blobs, hash, 'arrow')
  if (!bytes.data) return { issues: bytes.issues }
  const content = readArrow(bytes.data)
  const column = content.data?.columns[name]
  return column ? { data: column, issues: [] } : { issues: [...content.issues, ...missing(hash).issues] }
}

export function findBlob(blobs: BlobStore, hash: ContentHash, ending: 'json' | 'arrow' | 'walks'): Imported<Uint8Array> {
  const found = blobs.get(hash)
  if (found.status === 'found') return found.ending === ending ? { data: found.bytes, issues: [] } : missing(hash)
  if (found.status === 'corrupt')
    return { issues: [{ code: 'file-unreadable', severity: 'error', params: { file: found.path, reason: 'checksum' } }] }
  return missing(hash)
}

const missing = (hash: ContentHash): Imported<never> => ({
  issues: [{ code: 'run-not-found', severity: 'error', params: { value: hash.slice(0, 12) } }],
})
