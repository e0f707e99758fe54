import { openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { OsmFile } from '@weerbaar/importers/osm'

/** A PBF file on disk, held open until the program ends. */
export function openOsm(path: string): OsmFile {
  const file = openSync(path, 'r')
  return {
    name: basename(path),
    size: statSync(path).size,
    read: (at, length) => {
      const bytes = new Uint8Array(length)
      readSync(file, bytes, 0, length, at)
      return bytes
    },
    inflate: (packed, most) => inflateSync(packed, { maxOutputLength: most }),
  }
}
