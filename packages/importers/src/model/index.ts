export { FORMAT_VERSION } from './card.ts'
export * from './parse-model.ts'
export * from './parse-processes.ts'
export * from './parse-run-options.ts'
