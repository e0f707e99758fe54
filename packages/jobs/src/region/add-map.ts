import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Imported, issueOf, type Region } from '@weerbaar/core'
import { addStreetMap, type OsmFile } from '@weerbaar/importers/osm'

/** Adds the ways, water and buildings of an OpenStreetMap extract. @param inflate zlib, with a limit on what comes out */
export function addMap(region: Region, path: string, inflate: OsmFile['inflate'], progress: (done: number) => void): Imported<Region> {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    return {
      issues: [code === 'ENOENT' ? issueOf('file-not-found', { file: path }) : issueOf('file-unreadable', { file: path, reason: code })],
    }
  }
  try {
    if (!statSync(path).isFile()) return { issues: [issueOf('file-unreadable', { file: path, reason: 'EISDIR' })] }
    const read = (at: number, length: number): Uint8Array => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, at))
    }
    return addStreetMap(region, { name: basename(path), size: statSync(path).size, read, inflate }, progress)
  } finally {
    closeSync(file)
  }
}
