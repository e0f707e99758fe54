export { readSheet } from './read-sheet.ts'
export type { Inflate } from './read-zip.ts'
