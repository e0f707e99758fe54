import type { ContentHash, RegionBuildRequest } from '@weerbaar/core'
import type { ServiceAddresses } from '@weerbaar/importers/pdok'

export type BuildOrder = RegionBuildRequest
export interface BuiltRegion {
  readonly hash: ContentHash
}

/** What the worker that builds regions is started with. */
export interface BuildPlaces {
  readonly dataFolder: string
  readonly sourcesFolder: string
  /** Other addresses than the public ones. */
  readonly services: ServiceAddresses
}

/** Folder in which whoever manages the machine lays source files. */
export const SOURCES = 'bronnen'
