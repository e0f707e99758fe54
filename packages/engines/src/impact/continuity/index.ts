export type * from './process-fate.ts'
export { processFates } from './process-fates.ts'
