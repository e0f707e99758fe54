import type { SubjectEvent } from './subject-event.ts'

/**
 * What an event can hold of a person.
 * `nothing`: by its form it can hold none. `function`: what somebody is, not who. `freeText`: nothing is asked for, and a person may write it all the same.
 * `person`: a name or label of one. `health`: health, care or whereabouts of one who asks for help.
 */
export const PRIVACY_KINDS = ['nothing', 'function', 'freeText', 'person', 'health'] as const
export type PrivacyKind = (typeof PRIVACY_KINDS)[number]

/** Who decides why and how: the municipality owns its points, the region what it plans and sends. */
export type Controller = 'municipality' | 'region' | 'writer'

export interface EventPrivacy {
  readonly holds: PrivacyKind
  readonly controller: Controller
  /** Days after which the payload goes, unless the event itself names a date; `null`: kept as the archive asks. */
  readonly retainDays: number | null
}

const kept = (holds: PrivacyKind, controller: Controller): EventPrivacy => ({ holds, controller, retainDays: null })
const atPoint = (holds: PrivacyKind, retainDays: number | null = null): EventPrivacy => ({ holds, controller: 'municipality', retainDays })
/** Long enough to hand a person over, and to answer for what was done. */
const CARE_DAYS = 14
/** As long as a roster is needed to say who was there. */
const ROSTER_DAYS = 90

/**
 * Of every type of event: what it can hold of a person, who answers for it, and how long it is kept. A type without a line does not compile;
 * docs/dpia.md is made of this table, and a test holds the two together.
 */
export const EVENT_PRIVACY: { readonly [T in SubjectEvent['type']]: EventPrivacy } = {
  ScenarioSaved: kept('freeText', 'region'),
  ScenarioRemoved: kept('nothing', 'region'),
  AssumptionChanged: kept('function', 'region'),
  NormsSaved: kept('freeText', 'region'),
  NormsRemoved: kept('nothing', 'region'),
  NetworkPlanSaved: kept('freeText', 'region'),
  PlanRenamed: kept('freeText', 'region'),
  PlanWithdrawn: kept('nothing', 'region'),
  PlanJudged: kept('freeText', 'municipality'),
  PlanAdopted: kept('freeText', 'region'),
  PlanAdoptionWithdrawn: kept('freeText', 'region'),
  PlanPublished: kept('nothing', 'region'),
  PlanUnpublished: kept('nothing', 'region'),
  GapRaised: kept('function', 'region'),
  GapChanged: kept('function', 'region'),
  RunMade: kept('nothing', 'region'),
  StatusSpoken: kept('nothing', 'writer'),
  StatusHeard: kept('nothing', 'writer'),
  MunicipalityProfileChanged: kept('function', 'municipality'),
  ForecastCorrected: kept('function', 'municipality'),
  ForecastCorrectionWithdrawn: kept('nothing', 'municipality'),
  SiteCardChanged: kept('freeText', 'municipality'),
  SitePhotoSet: kept('freeText', 'municipality'),

  PointRegistered: atPoint('nothing'),
  PointOpened: atPoint('function'),
  PointAcknowledged: atPoint('nothing'),
  PointStateSaid: atPoint('freeText'),
  PointClosed: atPoint('freeText'),
  ChecklistTicked: atPoint('nothing'),
  ServiceSaid: atPoint('freeText'),
  VisitorsCame: atPoint('nothing'),
  VisitorsLeft: atPoint('nothing'),
  InsideCounted: atPoint('nothing'),
  EntryUndone: atPoint('nothing'),
  HelpAsked: atPoint('health', CARE_DAYS),
  HelpDetailsGiven: atPoint('health', CARE_DAYS),
  HelpChanged: atPoint('health', CARE_DAYS),
  EmergencyTaken: atPoint('health', CARE_DAYS),
  EmergencySent: atPoint('nothing'),
  EmergencyAcknowledged: atPoint('function'),
  EmergencyEnded: atPoint('health', CARE_DAYS),
  StockItemSet: atPoint('nothing'),
  StockMoved: atPoint('nothing'),
  StockCounted: atPoint('nothing'),
  StaffCame: atPoint('person', ROSTER_DAYS),
  StaffRested: atPoint('nothing'),
  StaffLeft: atPoint('nothing'),
  ShiftPlanned: atPoint('nothing'),
  HandoverWritten: atPoint('freeText'),
  CardPosted: atPoint('freeText'),
  CardChanged: atPoint('freeText'),
  JournalWritten: atPoint('freeText'),
  ReportSent: atPoint('freeText'),
  NoticeSent: kept('freeText', 'writer'),
  NoticeWithdrawn: kept('freeText', 'writer'),
  NoticeSeen: atPoint('nothing'),
  SupplyAsked: atPoint('freeText'),
  SupplyPromised: kept('function', 'writer'),
  SupplyConsented: atPoint('function'),
  PromiseChosen: atPoint('nothing'),
  SupplyShipped: kept('function', 'writer'),
  SupplyReceived: atPoint('nothing'),
  SupplyWithdrawn: atPoint('freeText'),
}

/** Bookkeeping of devices, which belongs to no space: `PersonNamed` alone says who somebody is, and can be erased. */
export const BOOKKEEPING_PRIVACY = {
  DeviceStarted: kept('nothing', 'writer'),
  DeviceNamed: kept('function', 'writer'),
  EventsReceived: kept('nothing', 'writer'),
  PayloadsErased: kept('nothing', 'writer'),
  CertificateIssued: kept('function', 'region'),
  CertificateRevoked: kept('freeText', 'region'),
  DeviceEnrolled: kept('nothing', 'region'),
  PersonNamed: kept('person', 'region'),
} as const satisfies Readonly<Record<string, EventPrivacy>>
