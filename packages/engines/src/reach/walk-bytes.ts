import { FARTHEST, indexed, type WalkTable } from './walk-table.ts'

/** `WBW1` in little-endian. */
const MAGIC = 0x31574257
/** magic, cells, sites, pairs, limit: four bytes each. */
const HEAD = 5

/**
 * A {@link WalkTable} as bytes, little-endian, without the index by site: docs/formats/walks.md. Four to six bytes a pair, so that a
 * browser takes a region in within a second and needs no library to read it.
 */
export function walkBytes({ cells, sites, limit, cellStart, site, metres }: WalkTable): Uint8Array<ArrayBuffer> {
  const wide = site.BYTES_PER_ELEMENT
  const bytes = new Uint8Array(4 * HEAD + cellStart.byteLength + site.length * (wide + 2))
  const view = new DataView(bytes.buffer)
  for (const [i, value] of [MAGIC, cells, sites, site.length, limit].entries()) view.setUint32(4 * i, value, true)
  let at = 4 * HEAD
  for (const start of cellStart) {
    view.setUint32(at, start, true)
    at += 4
  }
  for (const number of site) {
    if (wide === 2) view.setUint16(at, number, true)
    else view.setUint32(at, number, true)
    at += wide
  }
  for (const walked of metres) {
    view.setUint16(at, walked, true)
    at += 2
  }
  return bytes
}

/** @returns `undefined` for bytes that are not a whole table of this form */
export function readWalkBytes(bytes: Uint8Array): WalkTable | undefined {
  if (bytes.length < 4 * HEAD) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [magic, cells = 0, sites = 0, pairs = 0, limit = 0] = Array.from({ length: HEAD }, (_, i) => view.getUint32(4 * i, true))
  const wide = sites <= 65_536 ? 2 : 4
  if (magic !== MAGIC || limit > FARTHEST || bytes.length !== 4 * (HEAD + cells + 1) + pairs * (wide + 2)) return undefined
  let at = 4 * HEAD
  const cellStart = new Uint32Array(cells + 1)
  for (let i = 0; i <= cells; i++, at += 4) cellStart[i] = view.getUint32(at, true)
  const site = wide === 2 ? new Uint16Array(pairs) : new Uint32Array(pairs)
  for (let k = 0; k < pairs; k++, at += wide) site[k] = wide === 2 ? view.getUint16(at, true) : view.getUint32(at, true)
  const metres = new Uint16Array(pairs)
  for (let k = 0; k < pairs; k++, at += 2) metres[k] = view.getUint16(at, true)
  return isTable(cells, sites, cellStart, site) ? indexed(cells, sites, limit, cellStart, site, metres) : undefined
}

function isTable(cells: number, sites: number, cellStart: Uint32Array, site: Uint16Array | Uint32Array): boolean {
  if (cellStart[0] !== 0 || cellStart[cells] !== site.length) return false
  for (let i = 0; i < cells; i++) if (cellStart[i]! > cellStart[i + 1]!) return false
  return site.every((number) => number < sites)
}
