/** Texts this folder reads; each is described in docs/formats/siting-problem.md. */
export const SITING_FORMATS = ['weerbaar', 'orlib-pmed', 'orlib-pmedcap', 'tsplib', 'cities'] as const
export type SitingFormat = (typeof SITING_FORMATS)[number]

export const SITING_OBJECTIVES = [
  'max-cover',
  'p-median',
  'p-centre',
  'fewest-sites',
  'backup-cover',
  'capacitated-p-median',
  'capacitated-cover',
] as const
export type SitingObjective = (typeof SITING_OBJECTIVES)[number]

/** More pairs of row and site than this are refused before anything is allocated. */
export const MOST_PAIRS = 200_000_000

/**
 * A siting problem as it stands in a file, checked number by number; what the siting engine's door takes.
 * Rows and sites are numbered from 0 in the order of the file.
 */
export interface SitingProblemData {
  readonly objective:
    | { readonly kind: 'max-cover'; readonly reach: number }
    | { readonly kind: 'p-median'; readonly outOfReach: number }
    | { readonly kind: 'p-centre' }
    | { readonly kind: 'backup-cover'; readonly reach: number; readonly once: number }
    | { readonly kind: 'fewest-sites'; readonly reach: number; readonly share: number }
    | {
        readonly kind: 'capacitated-p-median'
        readonly demand: Float64Array
        readonly weighted: boolean
        readonly split?: boolean
        readonly outOfReach?: number
      }
    | { readonly kind: 'capacitated-cover'; readonly reach: number; readonly demand: Float64Array; readonly split: boolean }
  readonly rows: number
  readonly columns: number
  /** Shape [rows]. */
  readonly weight: Float64Array
  /** Takes the place of `weight`. */
  readonly scenarios?: ScenarioLists
  /** Side by side; an absent pair is out of reach. */
  readonly pairs: PairLists
  readonly points: number
  /** Open already; not counted in `points`. */
  readonly existing: readonly number[]
  readonly fixed: readonly number[]
  readonly forbidden: readonly number[]
  /** Shape [columns]. */
  readonly group: Int32Array
  /** Shape [groups]. */
  readonly minimum: Int32Array
  /** Shape [groups]; `Infinity` for none. */
  readonly maximum?: Float64Array
  /** Shape [groups]: the group it lies in, −1 for none. */
  readonly parent?: Int32Array
  /** Shape [columns]. What opening each costs, in the unit of the value. */
  readonly opening?: Float64Array
  /** What the open sites may cost together; takes the place of the exact number. */
  readonly budget?: number
  /** Shape [columns]. */
  readonly capacity?: Float64Array
  readonly stages?: readonly StageData[]
  readonly second?: SecondNetwork
}

/** How many sites stand at the end of a stage, or what they cost; and how much the stage counts. */
export type StageData = { readonly share: number } & ({ readonly points: number } | { readonly budget: number })

/** A second network on the same sites. */
export interface SecondNetwork {
  readonly problem: SitingProblemData
  /** What each site in both saves, in the unit of the value. */
  readonly saving: number
}

export interface ScenarioLists {
  /** Shape [scenarios][rows]. */
  readonly weights: readonly Float64Array[]
  /** Shape [scenarios]. */
  readonly shares: Float64Array
  readonly judge: 'mean' | 'worst'
}

export interface PairLists {
  readonly row: Int32Array
  readonly site: Int32Array
  readonly cost: Float64Array
}

/** What the caller sets instead of the file. */
export interface SitingOverrides {
  readonly points?: number
  readonly reach?: number
  readonly objective?: SitingObjective
  readonly share?: number
  readonly budget?: number
}

/** What a format gives before objective, reach and number of points are settled. */
export interface RawProblem {
  readonly objective: SitingObjective
  readonly rows: number
  readonly columns: number
  readonly pairs: PairLists
  readonly points?: number | undefined
  readonly reach?: number | undefined
  readonly outOfReach?: number | undefined
  readonly share?: number | undefined
  readonly once?: number | undefined
  readonly budget?: number | undefined
  readonly scenarios?: ScenarioLists | undefined
  readonly weight?: Float64Array | undefined
  readonly demand?: Float64Array | undefined
  readonly weighted?: boolean | undefined
  readonly split?: boolean | undefined
  readonly capacity?: Float64Array | undefined
  readonly existing?: readonly number[] | undefined
  readonly fixed?: readonly number[] | undefined
  readonly forbidden?: readonly number[] | undefined
  readonly group?: Int32Array | undefined
  readonly minimum?: Int32Array | undefined
  readonly maximum?: Float64Array | undefined
  readonly parent?: Int32Array | undefined
  readonly opening?: Float64Array | undefined
  readonly stages?: readonly StageData[] | undefined
  readonly second?: RawSecond | undefined
}

/** What a second network says of itself; pairs and sites are those of the first. */
export interface RawSecond extends Pick<RawProblem, 'points' | 'reach' | 'outOfReach' | 'weight' | 'forbidden'> {
  readonly objective: 'max-cover' | 'p-median'
  readonly saving: number
}
