export type * from './impact-input.ts'
export * from './impact-run.ts'
