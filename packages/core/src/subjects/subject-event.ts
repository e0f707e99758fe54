import type { CborValue } from '../cbor/cbor-value.ts'
import { decodeCbor } from '../cbor/decode-cbor.ts'
import { canonicalContent } from '../event/content-hash.ts'
import type { Envelope } from '../event/envelope.ts'
import type { DeviceId, EventId } from '../event/event-ids.ts'
import type { Fact } from '../log/event-facts.ts'
import { isSealed } from '../event/sealed-payload.ts'
import type { StoredEvent } from '../log/log-store.ts'
import { type AssumptionEvent, assumptionEventShape } from './assumptions.ts'
import { type ForecastEvent, forecastEventShape } from './forecast-log.ts'
import { type GapEvent, gapEventShape } from './gap-event.ts'
import { type ProfileEvent, profileEventShape } from './municipality-profile.ts'
import { type NormsEvent, normsEventShape } from './norms-log.ts'
import { type PlanStepEvent, planStepShape } from './plan-step.ts'
import { type PlanEvent, planEventShape } from './plans.ts'
import { shapesOf } from './point/event-forms.ts'
import { POINT_FIELDS, type PointEvent, type PointEventType } from './point/point-fields.ts'
import { type RunEvent, runEventShape } from './runs.ts'
import { type ScenarioEvent, scenarioEventShape } from './scenarios.ts'
import { type SiteEvent, siteEventShape } from './site/site-event.ts'
import { readShape, type Shape } from './shape.ts'
import { type SpokenEvent, spokenEventShape } from './spoken-log.ts'

/** Everything this program can read out of the log. */
export type SubjectEvent =
  | ScenarioEvent
  | AssumptionEvent
  | NormsEvent
  | PlanEvent
  | PlanStepEvent
  | GapEvent
  | RunEvent
  | PointEvent
  | SpokenEvent
  | ProfileEvent
  | ForecastEvent
  | SiteEvent

type Form = { readonly version: number; readonly shape: Shape<SubjectEvent> }

const POINT_FORMS = Object.fromEntries(Object.entries(shapesOf(POINT_FIELDS)).map(([type, shape]) => [type, { version: 1, shape }])) as {
  readonly [T in PointEventType]: Form
} // a form for each type of the table

/**
 * The version of each type that this program writes, and the form it reads. A payload form, once released, is never changed:
 * a new version gets a new entry and a reader of the old one stays (docs/formats/log.md).
 */
const FORMS: { readonly [T in SubjectEvent['type']]: Form } = {
  ScenarioSaved: { version: 1, shape: scenarioEventShape },
  ScenarioRemoved: { version: 1, shape: scenarioEventShape },
  AssumptionChanged: { version: 1, shape: assumptionEventShape },
  NormsSaved: { version: 1, shape: normsEventShape },
  NormsRemoved: { version: 1, shape: normsEventShape },
  NetworkPlanSaved: { version: 1, shape: planEventShape },
  PlanRenamed: { version: 1, shape: planEventShape },
  PlanWithdrawn: { version: 1, shape: planEventShape },
  PlanJudged: { version: 1, shape: planStepShape },
  PlanAdopted: { version: 1, shape: planStepShape },
  PlanAdoptionWithdrawn: { version: 1, shape: planStepShape },
  PlanPublished: { version: 1, shape: planStepShape },
  PlanUnpublished: { version: 1, shape: planStepShape },
  GapRaised: { version: 1, shape: gapEventShape },
  GapChanged: { version: 1, shape: gapEventShape },
  RunMade: { version: 1, shape: runEventShape },
  StatusSpoken: { version: 1, shape: spokenEventShape },
  StatusHeard: { version: 1, shape: spokenEventShape },
  MunicipalityProfileChanged: { version: 1, shape: profileEventShape },
  ForecastCorrected: { version: 1, shape: forecastEventShape },
  ForecastCorrectionWithdrawn: { version: 1, shape: forecastEventShape },
  SiteCardChanged: { version: 1, shape: siteEventShape },
  SitePhotoSet: { version: 1, shape: siteEventShape },
  ...POINT_FORMS,
}

export const SUBJECT_TYPES = Object.keys(FORMS) as readonly SubjectEvent['type'][] // exactly the keys of the table above

/** Type, version and payload of an own event; the type stands in the envelope only. */
export function draftOf(event: SubjectEvent): { readonly type: string; readonly version: number; readonly payload: CborValue } {
  const { type, ...rest } = event
  const decoded = decodeCbor(canonicalContent(rest))
  if (!decoded.ok) throw new TypeError(`${type} does not survive its own encoding: ${decoded.reason}`)
  return { type, version: FORMS[type].version, payload: decoded.value }
}

export type ReadOutcome =
  | { readonly status: 'read'; readonly fact: Fact<SubjectEvent> }
  /** Bookkeeping of a device; no subject. */
  | { readonly status: 'no-subject' }
  | { readonly status: 'unread'; readonly unread: Unread }

/** Stored and passed on, but not in any picture: to be shown, never hidden. */
export interface Unread {
  readonly id: EventId
  readonly device: DeviceId
  readonly type: string
  readonly version: number
  /** `payload-erased`: on purpose and for ever; `payload-absent`: it may still come; `payload-sealed`: for others to read. */
  readonly reason: 'payload-sealed' | 'type-unknown' | 'version-too-new' | 'payload-absent' | 'payload-erased' | 'payload-malformed'
  /** Where in the payload, and what was expected there. */
  readonly detail?: string
}

/** Reads an event for the folds. Never throws: what cannot be read says why. */
export function readSubjectEvent({ id, read, salted }: StoredEvent): ReadOutcome {
  if (read.space === null) return { status: 'no-subject' }
  const unread = (reason: Unread['reason'], detail?: string): ReadOutcome => ({
    status: 'unread',
    unread: { id, device: read.device, type: read.type, version: read.version, reason, ...(detail === undefined ? {} : { detail }) },
  })
  const form = Object.hasOwn(FORMS, read.type) ? FORMS[read.type as SubjectEvent['type']] : undefined // hasOwn just showed it is a key
  if (form === undefined) return unread('type-unknown')
  if (read.version > form.version) return unread('version-too-new')
  if (salted === undefined) return unread('payload-absent')
  if (isSealed(salted)) return unread('payload-sealed')
  const payload = decodeCbor(salted.payload)
  if (!payload.ok) return unread('payload-malformed', `byte ${payload.at}: ${payload.reason}`)
  if (!isRecord(payload.value)) return unread('payload-malformed', 'expected a record')
  const shaped = readShape(form.shape, { ...payload.value, type: read.type })
  if (!shaped.ok) return unread('payload-malformed', `${shaped.at}: expected ${shaped.expected}`)
  return { status: 'read', fact: { facts: factsOf(id, read), body: shaped.value } }
}

const isRecord = (value: CborValue): value is { readonly [key: string]: CborValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)

export function factsOf(id: EventId, envelope: Envelope): Fact<never>['facts'] {
  const { device, seq, prev, clock, seen, space, incident, certificate, recordedAt, happenedAt } = envelope
  return { id, device, seq, prev, clock, seen, space, incident, certificate, recordedAt, happenedAt }
}
