import type { Issue, Region } from '@weerbaar/core'
import { writeGeoPackage, type WriteOptions } from '../../geopackage/write-geopackage.ts'
import { regionTables } from './region-tables.ts'

/** Writes a region as one GeoPackage; the file appears whole or not at all. @returns issues `file-exists`, `file-unreadable`, or none */
export const writeRegionFile = (path: string, region: Region, options: WriteOptions = {}): readonly Issue[] =>
  writeGeoPackage(path, regionTables(region), options)
