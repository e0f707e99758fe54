export type * from './walking-graph.ts'
