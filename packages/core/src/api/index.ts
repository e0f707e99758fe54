/**
 * What the hub says over HTTP (`/v1`), as plain data. The hub's OpenAPI schemas are checked against these types when it
 * compiles; the planners' app and the command line read them. Positions here are WGS84 (`lon`, `lat`): this is an edge.
 */
export type * from './correction-view.ts'
export type * from './desk-view.ts'
export type * from './exchange-view.ts'
export type * from './gap-view.ts'
export type * from './health-view.ts'
export type * from './impact-view.ts'
export type * from './job-view.ts'
export type * from './model-view.ts'
export type * from './network-view.ts'
export type * from './plan-view.ts'
export type * from './point-log-view.ts'
export type * from './point-view.ts'
export type * from './power-view.ts'
export type * from './problem-view.ts'
export type * from './profile-view.ts'
export type * from './region-file-view.ts'
export type * from './region-view.ts'
export type * from './rights-view.ts'
export type * from './site-view.ts'
