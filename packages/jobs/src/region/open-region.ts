import { existsSync } from 'node:fs'
import type { ContentHash, Imported, Region } from '@weerbaar/core'
import { readRegionFile, writeRegionFile } from '@weerbaar/importers/region'
import { regionHash } from '../content-names.ts'

export interface OpenRegion {
  readonly region: Region
  readonly hash: ContentHash
}

export function openRegion(path: string): Imported<OpenRegion> {
  if (!existsSync(path)) return { issues: [{ code: 'file-not-found', severity: 'error', params: { file: path } }] }
  const { data: region, issues } = readRegionFile(path)
  return region ? { data: { region, hash: regionHash(region) }, issues } : { issues }
}

/** Whole or not at all: a temporary file, then a rename. @param replace overwrites a file that is there */
export function saveRegion(path: string, region: Region, replace: boolean): Imported<ContentHash> {
  const issues = writeRegionFile(path, region, { overwrite: replace })
  return issues.some(({ severity }) => severity === 'error') ? { issues } : { data: regionHash(region), issues }
}
