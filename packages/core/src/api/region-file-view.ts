import type { ContentHash, MunicipalityId } from '../ids.ts'
import type { Issue } from '../issue.ts'
import type { CandidateSite, LayerCard, LayerName } from '../region/region.ts'
import type { People } from '../units.ts'

/** GET /v1/region/files: region files that this hub made, newest first, and the one it reckons with. */
export interface RegionFilesView {
  /** Files made here can be taken into use; one that was named when the program was started stays. */
  readonly fixed: boolean
  readonly files: readonly RegionFileView[]
  /** What lies in the folder of sources of this hub, and what it is taken for; `null`: it is not read. */
  readonly sources: readonly { readonly name: string; readonly source: string | null; readonly bytes: number }[]
  /** Where that folder is, for the person who manages the machine. */
  readonly sourcesFolder: string
}
export interface RegionFileView {
  readonly hash: ContentHash
  readonly id: string
  readonly name: string
  readonly origin: 'example' | 'sources'
  readonly inhabitants: People
  readonly cells: number
  readonly sites: number
  readonly bytes: number
  /** Milliseconds since 1970 UTC. */
  readonly builtAt: number
  readonly inUse: boolean
  readonly issues: readonly Issue[]
}

/** POST /v1/region/builds: answers with a job; its result is the hash of a file in the list. */
export type RegionBuildRequest = {
  /** Also walk on the ways of the extract of OpenStreetMap that lies in the folder of sources. */
  readonly map?: boolean
} & (
  | { readonly from: 'example' }
  /** The folder of sources of this hub. */
  | { readonly from: 'folder' }
  /** PDOK, and the folder of sources for what PDOK does not have. */
  | { readonly from: 'pdok'; readonly region: string; readonly year: number; readonly squaresYear?: number; readonly offline?: boolean }
)

/** GET /v1/region/files/{hash}/comparison: that file beside the one in use. `null`: one of the two has no such thing. */
export interface RegionComparisonView {
  readonly before: RegionNameView
  readonly after: RegionNameView
  readonly totals: readonly {
    readonly what: 'inhabitants' | 'elderly' | 'children' | 'households' | 'cells' | 'sites'
    readonly before: number
    readonly after: number
  }[]
  readonly municipalities: readonly {
    readonly code: string
    readonly name: string
    readonly before: People | null
    readonly after: People | null
  }[]
  /** The neighbourhoods of which the number of inhabitants changed most, in order of how much. */
  readonly neighbourhoods: readonly {
    readonly code: string
    readonly name: string
    readonly before: People | null
    readonly after: People | null
  }[]
  readonly layers: readonly { readonly layer: LayerName; readonly before: LayerCard | null; readonly after: LayerCard | null }[]
  readonly sites: { readonly added: readonly SiteNameView[]; readonly removed: readonly SiteNameView[] }
}
interface RegionNameView {
  readonly hash: ContentHash
  readonly id: string
  readonly name: string
}
export interface SiteNameView {
  readonly id: string
  readonly name: string
  readonly kind: CandidateSite['kind']
  readonly municipality: MunicipalityId
}

/** POST /v1/region/candidates?name=…: what an own list would do; nothing is changed. With `accept=true` it is put into a new region file. */
export interface CandidatePreviewView {
  readonly added: readonly SiteNameView[]
  readonly changed: readonly (SiteNameView & {
    readonly fields: readonly {
      readonly field: string
      readonly before: string | number | boolean | null
      readonly after: string | number | boolean | null
    }[]
  })[]
  readonly same: number
  readonly issues: readonly Issue[]
  /** The new file, when it was accepted. */
  readonly file?: ContentHash
}
