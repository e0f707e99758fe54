export * from './assumptions.ts'
export type * from './decision.ts'
export * from './event-privacy.ts'
export * from './fold-log.ts'
export * from './forecast-log.ts'
export type { GapChange, GapEvent, GapFields, GapOrigin } from './gap-event.ts'
export * from './gaps.ts'
export * from './municipality-profile.ts'
export * from './norms-log.ts'
export { decidePlanStep } from './decide-plan-step.ts'
export { type PlanStanding, planStanding, type PlanState } from './plan-standing.ts'
export type { PlanLevel, PlanStepEvent, PlanVerdict } from './plan-step.ts'
export * from './plans.ts'
export * from './point/index.ts'
export { parseRecordId, type RecordId } from './record-id.ts'
export * from './runs.ts'
export * from './scenarios.ts'
export * from './site/index.ts'
export * from './snapshot.ts'
export {
  decideHeard,
  decideSpoken,
  type HeardReport,
  heardReports,
  hearersOf,
  type SpokenEvent,
  type SpokenLog,
  type StatusHeard,
  type StatusSpoken,
} from './spoken-log.ts'
export * from './spoken-of-row.ts'
export * from './subject-event.ts'
