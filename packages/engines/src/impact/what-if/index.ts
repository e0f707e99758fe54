export { compareRuns, type RunDifference } from './compare-runs.ts'
export { type WhatIf, withWhatIf } from './what-if.ts'
