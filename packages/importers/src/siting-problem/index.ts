export {
  type PairLists,
  SITING_FORMATS,
  SITING_OBJECTIVES,
  type SitingFormat,
  type SitingObjective,
  type SitingOverrides,
  type SitingProblemData,
} from './data.ts'
export * from './parse.ts'
