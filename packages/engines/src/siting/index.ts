export * from './answer.ts'
export * from './problem.ts'
