export * from './issue-sentences.ts'
export * from './language.ts'
export * from './sentence-of.ts'
export * from './step-words.ts'
