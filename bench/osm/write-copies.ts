import { appendFileSync, statSync, writeFileSync } from 'node:fs'
import type { OsmFile } from '@weerbaar/importers/osm'
import { type PbfNode, type PbfWay, writePbf } from '@weerbaar/testkit'
import { osmBlocks, unpack } from '../../packages/importers/src/osm/osm-file.ts'
import { readBlock } from '../../packages/importers/src/osm/read-block.ts'

/** Far apart enough not to touch, near enough to stay on one plane: degrees. */
const APART = 0.4

/**
 * Writes a map so many times beside itself, ten in a row, with ids of its own each time: nodes of all copies first, then ways, as a real extract has them.
 *
 * @returns bytes written
 */
export function writeCopies(file: OsmFile, copies: number, to: string): number {
  const found = osmBlocks(file)
  if (!found.data) throw new Error(JSON.stringify(found.issues))
  const nodes: PbfNode[] = []
  const ways: PbfWay[] = []
  for (const block of found.data.blocks)
    readBlock(unpack(file, block), {
      node: (id, lon, lat, tags) => nodes.push({ id, lon, lat, ...(tags.size > 0 && { tags: Object.fromEntries(tags) }) }),
      way: (id, tags, refs) => ways.push({ id, refs, tags: Object.fromEntries(tags) }),
    })
  const step = 1e10 // more than any id
  writeFileSync(to, '')
  for (let copy = 0; copy < copies; copy++) {
    const east = APART * (copy % 10)
    const north = APART * Math.floor(copy / 10)
    appendFileSync(
      to,
      writePbf({ nodes: nodes.map((node) => ({ ...node, id: node.id + copy * step, lon: node.lon + east, lat: node.lat + north })) }),
    )
  }
  for (let copy = 0; copy < copies; copy++)
    appendFileSync(
      to,
      writePbf({ ways: ways.map((way) => ({ ...way, id: way.id + copy * step, refs: way.refs.map((ref) => ref + copy * step) })) }),
    )
  return statSync(to).size
}
