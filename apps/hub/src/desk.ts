import type {
  AssumptionChange,
  CellsView,
  DeskView,
  GapDraft,
  GapPatch,
  GapView,
  GeneratorsView,
  ImpactInputView,
  ImpactMapView,
  ImpactRequest,
  ImpactView,
  Issue,
  JobView,
  HealthView,
  LaptopPowerView,
  MadeRunView,
  ModelView,
  NetworkRequest,
  NetworkView,
  RegionView,
  RightsView,
  Scenario,
  WhyView,
} from '@weerbaar/core'
import type { NetworkDesk } from './desk/network-desk.ts'
import type { PlanDesk } from './desk/plan-desk.ts'
import type { PaperDesk } from './desk/paper-desk.ts'
import type { EffectsDesk } from './desk/effects-desk.ts'
import type { PointDesk } from './desk/point-desk.ts'
import type { ProfileDesk } from './desk/profile-desk.ts'
import type { SiteDesk } from './desk/site-desk.ts'
import type { TabletDesk } from './desk/tablet-desk.ts'
import type { WalksDesk } from './desk/walks-desk.ts'
import type { Language } from '@weerbaar/text'
import type { RegionDesk } from './region/region-desk.ts'
import type { TileMaker } from './tiles/tile-maker.ts'

/** Something asked of the desk: it was done, or these issues stood in the way. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: 400 | 404 | 409; readonly issues: readonly Issue[] }

export const granted = <T>(value: T): Asked<T> => ({ ok: true, value })
export const refused = (status: 400 | 404 | 409, ...issues: readonly Issue[]): Asked<never> => ({ ok: false, status, issues })

export interface File {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export type ImpactForm = 'csv' | 'csv-plain' | 'arrow' | 'xlsx' | 'pdf'

/** What the routes ask of the rest of the hub. HTTP knows nothing of the log, files or workers. */
export interface Desk {
  readonly view: () => DeskView
  readonly health: () => Promise<HealthView>
  readonly rights: () => Promise<RightsView>
  /** What this machine runs on, and for how long. */
  readonly power: () => Promise<LaptopPowerView>
  readonly region: () => RegionView
  readonly cells: () => CellsView
  readonly tiles: TileMaker
  readonly model: () => ModelView
  readonly changeAssumption: (id: string, change: AssumptionChange) => Promise<Asked<ModelView>>
  readonly saveScenario: (scenario: unknown) => Promise<Asked<Scenario>>
  readonly removeScenario: (id: string) => Promise<Asked<unknown>>
  readonly startImpact: (request: ImpactRequest) => Promise<Asked<JobView>>
  readonly startNetwork: (request: NetworkRequest) => Promise<Asked<JobView>>
  readonly job: (id: string) => JobView | undefined
  /** @returns a function that stops the watching */
  readonly watchJob: (id: string, told: (job: JobView) => void) => (() => void) | undefined
  readonly stopJob: (id: string) => boolean
  /** Those made here and still here, newest first. */
  readonly impactRuns: () => readonly MadeRunView[]
  readonly impact: (hash: string) => Promise<Asked<ImpactView>>
  readonly impactInput: (hash: string) => Asked<ImpactInputView>
  readonly generators: (hash: string, count: number) => Asked<GeneratorsView>
  readonly impactMap: (hash: string, outcome: string) => Promise<Asked<ImpactMapView>>
  readonly why: (hash: string, outcome: string, area: string, seconds: number) => Promise<Asked<WhyView>>
  readonly impactFile: (hash: string, form: ImpactForm, outcome: string | undefined, language: Language) => Promise<Asked<File>>
  readonly effects: EffectsDesk
  readonly network: (hash: string) => Promise<Asked<NetworkView>>
  readonly walks: WalksDesk
  readonly networkFile: (hash: string, form: 'geojson' | 'csv' | 'csv-plain' | 'gpkg') => Promise<Asked<File>>
  readonly networkSheets: NetworkDesk['sheets']
  readonly plans: PlanDesk
  readonly gaps: () => readonly GapView[]
  readonly raiseGap: (draft: GapDraft) => Promise<Asked<GapView>>
  readonly paper: PaperDesk
  readonly points: PointDesk
  readonly profiles: ProfileDesk
  readonly regions: RegionDesk
  readonly sites: SiteDesk
  readonly tablet: TabletDesk
  readonly changeGap: (id: string, patch: GapPatch) => Promise<Asked<GapView>>
}
