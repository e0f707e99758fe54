export * from './browser/index.ts'
export * from './random.ts'
