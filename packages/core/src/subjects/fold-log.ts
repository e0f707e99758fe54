import type { DeviceId, EventId } from '../event/event-ids.ts'
import type { Space } from '../event/space.ts'
import { CausalIndex } from '../log/causal-index.ts'
import { mayErase, readErasure } from '../log/erasure.ts'
import type { Fact } from '../log/event-facts.ts'
import type { StoredEvent } from '../log/log-store.ts'
import { type AssumptionEvent, type Assumptions, foldAssumptions } from './assumptions.ts'
import { type Corrections, foldForecast, type ForecastEvent } from './forecast-log.ts'
import type { GapEvent } from './gap-event.ts'
import { foldGaps, type Gaps } from './gaps.ts'
import { foldProfiles, type ProfileEvent, type Profiles } from './municipality-profile.ts'
import { foldNorms, type NormsEvent, type OwnNorms } from './norms-log.ts'
import type { PlanStepEvent } from './plan-step.ts'
import { foldPlans, type PlanEvent, type Plans } from './plans.ts'
import { foldPoints, NO_POINTS, type Points } from './point/fold-points.ts'
import type { PointEvent } from './point/point-fields.ts'
import { foldRuns, type RunEvent, type Runs } from './runs.ts'
import { foldScenarios, type ScenarioEvent, type Scenarios } from './scenarios.ts'
import { foldSites, type SiteCards } from './site/site-cards.ts'
import type { SiteEvent } from './site/site-event.ts'
import { foldSpoken, type SpokenEvent, type SpokenLog } from './spoken-log.ts'
import { factsOf, readSubjectEvent, type SubjectEvent, type Unread } from './subject-event.ts'

/** What the log says in one space: every subject, who knew what, and what could not be read. */
export interface LogPicture {
  readonly space: Space
  readonly causes: CausalIndex
  readonly scenarios: Scenarios
  readonly assumptions: Assumptions
  readonly norms: OwnNorms
  readonly plans: Plans
  readonly gaps: Gaps
  readonly runs: Runs
  readonly points: Points
  readonly spoken: SpokenLog
  readonly profiles: Profiles
  readonly corrections: Corrections
  readonly siteCards: SiteCards
  /** Of this space; in order of arrival. */
  readonly unread: readonly Unread[]
  /** Who said of which event that its payload goes; also of events that are not here yet. */
  readonly erasures: ReadonlyMap<EventId, readonly DeviceId[]>
  /** Position of the last event taken in, of any space: where the next reading starts. 0 for an empty log. */
  readonly position: number
}

export const emptyPicture = (space: Space): LogPicture => ({
  space,
  causes: new CausalIndex(),
  scenarios: new Map(),
  assumptions: new Map(),
  norms: new Map(),
  plans: new Map(),
  gaps: new Map(),
  runs: new Map(),
  points: NO_POINTS,
  spoken: new Map(),
  profiles: new Map(),
  corrections: new Map(),
  siteCards: new Map(),
  unread: [],
  erasures: new Map(),
  position: 0,
})

/**
 * The picture after more of the log. Events of other spaces add to who knew what and to nothing else.
 * The index of causes is shared with `from` and grows; all else of `from` is left as it was.
 */
export function foldLog(events: readonly StoredEvent[], from: LogPicture): LogPicture {
  const sorted = {
    scenarios: [],
    assumptions: [],
    norms: [],
    plans: [],
    gaps: [],
    runs: [],
    points: [],
    spoken: [],
    profiles: [],
    corrections: [],
    sites: [],
  } as Sorted // filled below, by type
  const unread = [...from.unread]
  const erasures = new Map(from.erasures)
  for (const event of events) {
    from.causes.add(factsOf(event.id, event.read))
    for (const target of readErasure(event.read, event.salted)?.events ?? [])
      erasures.set(target, [...(erasures.get(target) ?? []), event.read.device])
    if (event.read.space !== from.space) continue
    const outcome = readSubjectEvent(event)
    if (outcome.status === 'unread') unread.push(outcome.unread)
    else if (outcome.status === 'read') sort(outcome.fact, sorted)
  }
  return {
    space: from.space,
    causes: from.causes,
    scenarios: foldScenarios(sorted.scenarios, from.scenarios),
    assumptions: foldAssumptions(sorted.assumptions, from.assumptions),
    norms: foldNorms(sorted.norms, from.norms),
    plans: foldPlans(sorted.plans, from.plans),
    gaps: foldGaps(sorted.gaps, from.gaps),
    runs: foldRuns(sorted.runs, from.runs),
    points: foldPoints(sorted.points, from.points),
    spoken: foldSpoken(sorted.spoken, from.spoken),
    unread: unread.map((one) => erasedOr(one, erasures, from.space)),
    erasures,
    profiles: foldProfiles(sorted.profiles, from.profiles),
    corrections: foldForecast(sorted.corrections, from.corrections),
    siteCards: foldSites(sorted.sites, from.siteCards),
    position: events.at(-1)?.position ?? from.position,
  }
}

/** Whether a payload is gone for good or only not here is told by what erased it, which may arrive before or after. */
function erasedOr(one: Unread, erasures: LogPicture['erasures'], space: Space): Unread {
  if (one.reason !== 'payload-absent' && one.reason !== 'payload-sealed') return one
  const gone = erasures.get(one.id)?.some((eraser) => mayErase(eraser, { device: one.device, space })) ?? false
  return gone ? { ...one, reason: 'payload-erased' } : one
}

interface Sorted {
  readonly scenarios: Fact<ScenarioEvent>[]
  readonly assumptions: Fact<AssumptionEvent>[]
  readonly norms: Fact<NormsEvent>[]
  readonly plans: Fact<PlanEvent | PlanStepEvent>[]
  readonly gaps: Fact<GapEvent>[]
  readonly runs: Fact<RunEvent>[]
  readonly points: Fact<PointEvent>[]
  readonly spoken: Fact<SpokenEvent>[]
  readonly profiles: Fact<ProfileEvent>[]
  readonly corrections: Fact<ForecastEvent>[]
  readonly sites: Fact<SiteEvent>[]
}

function sort({ facts, body }: Fact<SubjectEvent>, into: Sorted): void {
  switch (body.type) {
    case 'ScenarioSaved':
    case 'ScenarioRemoved':
      into.scenarios.push({ facts, body })
      break
    case 'AssumptionChanged':
      into.assumptions.push({ facts, body })
      break
    case 'NormsSaved':
    case 'NormsRemoved':
      into.norms.push({ facts, body })
      break
    case 'NetworkPlanSaved':
    case 'PlanRenamed':
    case 'PlanWithdrawn':
    case 'PlanJudged':
    case 'PlanAdopted':
    case 'PlanAdoptionWithdrawn':
    case 'PlanPublished':
    case 'PlanUnpublished':
      into.plans.push({ facts, body })
      break
    case 'GapRaised':
    case 'GapChanged':
      into.gaps.push({ facts, body })
      break
    case 'RunMade':
      into.runs.push({ facts, body })
      break
    case 'StatusSpoken':
    case 'StatusHeard':
      into.spoken.push({ facts, body })
      break
    case 'MunicipalityProfileChanged':
      into.profiles.push({ facts, body })
      break
    case 'ForecastCorrected':
    case 'ForecastCorrectionWithdrawn':
      into.corrections.push({ facts, body })
      break
    case 'SiteCardChanged':
    case 'SitePhotoSet':
      into.sites.push({ facts, body })
      break
    default:
      into.points.push({ facts, body }) // all that is left, held by the type
  }
}
