export type * from './process.ts'
export { processFates } from './process-fates.ts'
