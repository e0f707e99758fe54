import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Region } from '@weerbaar/core'
import { writeRegionFile } from '@weerbaar/importers/region'

/**
 * The region as a GeoPackage for everybody, by way of a temporary file that is gone afterwards: without sites whose owner has not agreed, and without the walking ways, which
 * have a licence of their own.
 */
export function openGeoPackageOf(region: Region): Uint8Array {
  const { walking: _, ...rest } = region
  const sites = region.sites.filter(({ ownerAgreed }) => ownerAgreed)
  const layers = region.layers
    .filter(({ layer }) => layer !== 'walking-ways')
    .map((card) => (card.layer === 'sites' ? { ...card, features: sites.length } : card))
  const folder = mkdtempSync(join(tmpdir(), 'weerbaar-'))
  try {
    const path = join(folder, 'open.gpkg')
    const issues = writeRegionFile(path, { ...rest, sites, layers })
    if (issues.length > 0) throw new TypeError(`the region could not be written: ${issues.map(({ code }) => code).join(', ')}`)
    return new Uint8Array(readFileSync(path))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
