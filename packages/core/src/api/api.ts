/**
 * What the hub says over HTTP (`/v1`), as plain data. The hub's OpenAPI schemas are checked against these types when it
 * compiles; the planners' app and the command line read them. Positions here are WGS84 (`lon`, `lat`): this is an edge.
 */
import type { Band } from '../band.ts'
import type { ContentHash, MunicipalityId, NeighbourhoodId, Slug } from '../ids.ts'
import type { Issue } from '../issue.ts'
import type { Assumption } from '../model/assumption.ts'
import type { PlanningNorms } from '../model/norms.ts'
import type { Service } from '../model/service.ts'
import type { CandidateSite, Crossing, LayerCard } from '../region/region.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Source } from '../source.ts'
import type { Words } from '../text.ts'
import type { Metres, People, Seconds, Share } from '../units.ts'

/** GET /v1/region */
export interface RegionView {
  readonly id: string
  readonly name: string
  readonly hash: ContentHash
  readonly origin: 'example' | 'sources'
  /** Published municipal totals, summed. */
  readonly inhabitants: People
  readonly inhabitantsInCells: People
  /** Absent when the region has no neighbourhoods. */
  readonly inhabitantsInNeighbourhoods?: People
  readonly cells: number
  readonly municipalities: readonly MunicipalityView[]
  readonly neighbourhoods: readonly { readonly id: NeighbourhoodId; readonly name: string; readonly municipality: MunicipalityId }[]
  readonly serviceAreas: readonly { readonly id: string; readonly name: string; readonly service: string }[]
  readonly sites: readonly SiteView[]
  readonly crossings: readonly CrossingView[]
  readonly layers: readonly LayerCard[]
  /** west, south, east, north */
  readonly bounds: readonly [number, number, number, number]
  readonly issues: readonly Issue[]
}
export interface MunicipalityView {
  readonly id: MunicipalityId
  readonly name: string
  readonly inhabitants: People
  readonly bounds: readonly [number, number, number, number]
}
/** A bridge, ferry, lock or tunnel over water that walkers cannot cross elsewhere. Named in {@link NetworkRequest.closedCrossings}. */
export interface CrossingView {
  readonly name: string
  readonly kind: Crossing['kind']
  readonly water: string
  /** Whether people may walk over it, and it is in service. */
  readonly onFoot: boolean
  readonly lon: number
  readonly lat: number
}
/** The index in {@link RegionView.sites} is the site's number everywhere in this API. */
export interface SiteView {
  readonly id: string
  readonly name: string
  readonly kind: CandidateSite['kind']
  readonly municipality: MunicipalityId
  readonly provenance: CandidateSite['provenance']
  readonly lon: number
  readonly lat: number
}

/**
 * GET /v1/region/cells: columns of equal length, row = cell number. Tiles carry the same numbers: layer `cells` has
 * property `i` (cell), layer `squares` property `i` (500 m square), from zoom 12 and up to zoom 11.
 */
export interface CellsView {
  readonly inhabitants: readonly number[]
  /** Index into {@link RegionView.municipalities}. */
  readonly municipality: readonly number[]
  /** 500 m square each cell lies in, 0 … squares − 1. */
  readonly square: readonly number[]
  readonly squares: number
}

/** GET /v1/model: defaults with everything people changed in them. */
export interface ModelView {
  readonly version: string
  readonly services: readonly Service[]
  readonly assumptions: readonly AssumptionView[]
  readonly norms: readonly PlanningNorms[]
  readonly scenarios: readonly ScenarioView[]
}
export interface AssumptionView extends Assumption {
  /** How often it was changed here; 0 is as delivered. */
  readonly version: number
  readonly delivered: { readonly lowest: number; readonly likely: number; readonly highest: number }
}
export interface ScenarioView extends Scenario {
  /** Delivered with the program, or saved here. */
  readonly own: boolean
}
/** PUT /v1/assumptions/{id} */
export interface AssumptionChange {
  readonly lowest: number
  readonly likely: number
  readonly highest: number
  readonly why: string
}

/** POST /v1/impact-runs, answered with a {@link JobView}; a run that was already made comes back `done` at once. */
export interface ImpactRequest {
  readonly scenario: Slug | Scenario
  /** Default 1024. */
  readonly draws?: number
  /** Default 1. */
  readonly seed?: number
}

/** GET /v1/jobs/{id}; the same object comes over server-sent events from /v1/jobs/{id}/events. DELETE stops it. */
export interface JobView {
  readonly id: string
  readonly kind: 'impact' | 'network'
  readonly state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
  /** Share of the work done. */
  readonly done: Share
  /** Network only, while it runs: people covered or metres, and the proven bound, over time. */
  readonly proof: readonly ProofStep[]
  /** When done: the run or answer to fetch. */
  readonly result?: ContentHash
  readonly issues: readonly Issue[]
}
export interface ProofStep {
  readonly seconds: number
  readonly value: number | null
  readonly bound: number
}

/** GET /v1/impact-runs/{hash} */
export interface ImpactView {
  readonly hash: ContentHash
  /** Hash of all it used: region, model, scenario, draws, seed. */
  readonly inputHash: ContentHash
  readonly regionHash: ContentHash
  readonly modelVersion: string
  readonly scenario: Scenario
  readonly draws: number
  readonly seed: number
  /** ISO instant of the first time it was made. */
  readonly madeAt: string
  readonly seconds: number
  readonly times: readonly Seconds[]
  readonly outcomes: readonly OutcomeView[]
  /** Region first, then the municipalities in the order of {@link RegionView.municipalities}. */
  readonly areas: readonly { readonly id: string; readonly name: string; readonly inhabitants: People }[]
  /** [area][outcome][time] */
  readonly low: readonly (readonly (readonly number[])[])[]
  readonly mid: readonly (readonly (readonly number[])[])[]
  readonly high: readonly (readonly (readonly number[])[])[]
  readonly mean: readonly (readonly (readonly number[])[])[]
  readonly chain: readonly ChainView[]
  readonly drivers: readonly DriverView[]
}
export interface OutcomeView {
  readonly id: Slug
  readonly name: Words
  readonly unit: string
  readonly base: string
}
export interface ChainView {
  readonly service: Slug
  readonly name: Words
  /** Hours since the start; `null`: does not happen in at least half of the draws. */
  readonly stops: { readonly low: number | null; readonly mid: number | null; readonly high: number | null }
  readonly returns: { readonly low: number | null; readonly mid: number | null; readonly high: number | null }
  readonly worst: People
  readonly because: string | null
}
export interface DriverView {
  readonly outcome: Slug
  readonly assumption: Slug
  readonly whenLow: number
  readonly whenHigh: number
  readonly mid: number
  readonly correlation: number
  /** Standard error of the correlation, by bootstrap. */
  readonly error: number
}

/** GET /v1/impact-runs/{hash}/map/{outcome}: people in cell i at time t = inhabitants[i] × rate[cellClass[i]][t] (means). */
export interface ImpactMapView {
  readonly cellClass: readonly number[]
  readonly rate: readonly (readonly number[])[]
}

/** GET /v1/impact-runs/{hash}/why?outcome=…&area=…&time=…: answers "Waar komt dit vandaan?". */
export interface WhyView {
  readonly outcome: OutcomeView
  readonly area: { readonly id: string; readonly name: string }
  readonly time: Seconds
  readonly band: Band
  /** What the steps come to: every unsure value at its likely one. Lies near the mid of the band, not on it. */
  readonly likely: number
  /** People the number is counted on: as published for the area, and in its squares, which the run counts with. */
  readonly base: {
    readonly people: People
    readonly inCells: People
    readonly kind: string
    /** Of the layer the people come from. */
    readonly source: { readonly title: Words; readonly date: string }
  }
  /** From the people of the area to the number, each at likely values. The last is the number itself. */
  readonly steps: readonly WhyStep[]
  readonly assumptions: readonly Assumption[]
  /** Another source says otherwise: what `likely` would be with that one instead. */
  readonly alternatives: readonly { readonly assumption: Slug; readonly value: number; readonly source: Source; readonly result: number }[]
  readonly runHash: ContentHash
}
export interface WhyStep {
  readonly kind: 'start' | 'step' | 'result'
  readonly name: Words
  readonly value: number
  readonly unit: string
  /** Assumptions that lead from the step before to this one. */
  readonly uses: readonly { readonly assumption: Slug; readonly name: Words; readonly value: number; readonly unit: string }[]
}

/** POST /v1/network-answers, answered with a {@link JobView}. */
export interface NetworkRequest {
  readonly norms: Slug
  readonly objective: 'max-cover' | 'p-median'
  /** Absent: as many as the norms ask for. */
  readonly points?: number
  /** Absent: as the norms say. */
  readonly reach?: Metres
  /** Site numbers that must, and must not, be opened. */
  readonly fixed: readonly number[]
  readonly forbidden: readonly number[]
  readonly minimumPerMunicipality: number
  /** Crossings taken out of use, by name. */
  readonly closedCrossings: readonly string[]
  readonly seed?: number
}

/** GET /v1/network-answers/{hash}; also as .geojson, .csv and .gpkg */
export interface NetworkView {
  readonly hash: ContentHash
  readonly inputHash: ContentHash
  readonly regionHash: ContentHash
  readonly madeAt: string
  readonly seconds: number
  readonly request: NetworkRequest
  readonly norms: PlanningNorms
  readonly points: number
  readonly reach: Metres
  /** Streets are not straight: walked metres per metre of the lattice, an assumption. */
  readonly detourFactor: number
  readonly status: 'optimal' | 'feasible'
  readonly value: number
  readonly bound: number
  readonly gap: number
  readonly repeatable: boolean
  readonly proof: readonly ProofStep[]
  readonly inhabitants: People
  readonly covered: People
  /** People who could not be given a point whatever is opened: no candidate within reach. */
  readonly outOfEveryReach: People
  readonly open: readonly OpenSiteView[]
  readonly perMunicipality: readonly NetworkRow[]
  readonly region: Omit<NetworkRow, 'municipality'>
  readonly frontier: readonly FrontierPoint[]
  /** Per cell: walked metres to the nearest open site; `null` when none is reached on foot. */
  readonly metres: readonly (number | null)[]
}
export interface OpenSiteView {
  readonly site: number
  readonly fixed: boolean
  /** People whose nearest open site this is, within reach. */
  readonly load: People
  /** People within reach of it at all. */
  readonly withinReach: People
  /** Without it: people who would have no point within reach (most people near), or metres walked more by all together (least walking). */
  readonly lostWithout: number
  /** Best site to take its place, and what is then still lost, counted as above (negative: it would be better). */
  readonly replacement?: { readonly site: number; readonly loss: number }
}
export interface NetworkRow {
  readonly municipality: MunicipalityId
  readonly points: number
  readonly inhabitants: People
  readonly covered: People
  /** Walked metres within which 50, 90 and 99 % of the people have a point; `null` when fewer are reached at all. */
  readonly half: Metres | null
  readonly nineInTen: Metres | null
  readonly ninetyNine: Metres | null
  /** People within 30 minutes at 4 km/h. */
  readonly within30Minutes: People
}
export interface FrontierPoint {
  readonly points: number
  readonly value: number
  readonly bound: number
}

/** GET/POST /v1/plans; GET/POST/PATCH /v1/gaps. What people decided: folds of the log. */
export interface PlanView {
  readonly id: string
  readonly name: string
  readonly answer: ContentHash
  readonly points: number
  readonly reach: Metres
  readonly savedAt: string
  readonly state: 'concept'
}
export interface GapView {
  readonly id: string
  readonly title: string
  /** Region or municipality id. */
  readonly area: string
  /** Outcome id of a run, or a measure in words. */
  readonly about: string
  readonly unit: string
  /**
   * First the value to reckon with, then what others wrote apart, to be shown side by side. `null`: nobody said; an unknown
   * level is not zero.
   */
  readonly present: readonly (number | null)[]
  readonly wanted: readonly (number | null)[]
  readonly owner: readonly (string | null)[]
  readonly payer: readonly (string | null)[]
  readonly decision: readonly (string | null)[]
  readonly runHash: ContentHash
  readonly raisedAt: string
}
/** POST /v1/gaps */
export interface GapDraft {
  readonly title: string
  readonly area: string
  /** Outcome id, or the measure in words for a network (`people-within-reach`). */
  readonly about: string
  readonly unit: string
  readonly present: number | null
  readonly wanted: number | null
  readonly owner: string | null
  readonly payer: string | null
  readonly decision: string | null
  /** The run or network answer that showed it. */
  readonly runHash: ContentHash
}
/** PATCH /v1/gaps/{id}: only the fields that change. */
export type GapPatch = Partial<Pick<GapDraft, 'title' | 'unit' | 'present' | 'wanted' | 'owner' | 'payer' | 'decision'>>

/** GET /v1/desk: what stands ready when the app opens. */
export interface DeskView {
  readonly regionHash: ContentHash
  /** Latest finished run and answer, if any. */
  readonly run?: ContentHash
  readonly answer?: ContentHash
  readonly jobs: readonly JobView[]
  /** Only exercise spaces can be opened until sign-in and rights are complete. */
  readonly space: { readonly kind: 'exercise'; readonly name: string }
  readonly lastSavedAt?: string
}

/** application/problem+json (RFC 9457). `title` and `detail` are sentences in the language asked for. */
export interface ProblemView {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly issues: readonly Issue[]
}
