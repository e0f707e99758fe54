export { candidateTemplate, candidateTemplateRows } from './candidate-template.ts'
export { type CandidateChange, type CandidatePreview, compareCandidates, type FieldChange } from './compare-candidates.ts'
export { readCandidates } from './read-candidates.ts'
