export { compareRuns, type RunDifference } from './compare-runs.ts'
export { type WhatIf, withWhatIf } from './what-if.ts'
export { bestGeneratorSites, type Generators, type GeneratorSite, withGeneratorSites } from './generator-sites.ts'
