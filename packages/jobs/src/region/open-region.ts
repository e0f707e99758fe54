import { existsSync } from 'node:fs'
import type { ContentHash, Imported, Issue, Region } from '@weerbaar/core'
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

/** The region with what there was to remark when it was built, so that it can still be read a year later. Where it was built stays out of it. */
export const withIssues = (region: Region, issues: readonly Issue[]): Region => (issues.length > 0 ? { ...region, issues } : region)

/** Whole or not at all: a temporary file, then a rename. @param replace overwrites a file that is there */
export function saveRegion(path: string, region: Region, replace: boolean): Imported<ContentHash> {
  const issues = writeRegionFile(path, region, { overwrite: replace })
  return issues.some(({ severity }) => severity === 'error') ? { issues } : { data: regionHash(region), issues }
}
