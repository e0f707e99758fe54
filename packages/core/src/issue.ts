/**
 * Something wrong, or worth knowing, in content from outside. Importers collect these and never throw for bad content.
 * `packages/text` turns a code and its parameters into a Dutch or English sentence: what, where, what to do.
 * The list of codes is closed: add one there and here together.
 */
export interface Issue {
  readonly code: IssueCode
  /** `error`: nothing may be made of this input. `warning`: used, but look. `note`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note'
  /** File or layer, as the person knows it. */
  readonly source?: string
  /** 1 is the first line of the file, header included. */
  readonly row?: number
  readonly field?: string
  readonly params: Readonly<Record<string, string | number>>
}

export const ISSUE_CODES = [
  'file-not-found',
  'file-unreadable',
  'file-not-recognised',
  'file-truncated',
  'file-exists',
  'version-too-new',
  'json-invalid',
  'column-missing',
  'value-missing',
  'value-not-a-number',
  'value-negative',
  'value-out-of-range',
  'value-not-allowed',
  'code-unknown',
  'code-malformed',
  'id-duplicate',
  'geometry-missing',
  'geometry-invalid',
  'outside-region',
  'sums-differ',
  'layer-missing',
  'reference-unknown',
  'range-reversed',
  'dependency-unknown',
  'problem-infeasible',
  'points-exceed-sites',
  'fixed-and-forbidden',
  'fixed-exceed-points',
  'minimum-exceeds-sites',
  'minimums-exceed-points',
  'capacity-short',
  'assignment-not-found',
  'option-unknown',
  'option-needs-value',
  'command-unknown',
  'space-not-open',
  'run-not-found',
  'space-left-short',
  'not-found',
  'worker-failed',
  'port-not-free',
] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

/** What every importer returns: `data` is absent when an issue of severity `error` stands in the list. */
export interface Imported<T> {
  readonly data?: T
  readonly issues: readonly Issue[]
}
