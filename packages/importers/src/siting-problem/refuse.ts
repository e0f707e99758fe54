import type { Issue, IssueCode } from '@weerbaar/core'

/** Stops reading; caught by `parseSitingProblem` only, so that a parser may read from top to bottom. */
export class Refused extends Error {
  readonly issue: Issue
  constructor(issue: Issue) {
    super(issue.code)
    this.issue = issue
  }
}

export interface Place {
  readonly row?: number | undefined
  readonly field?: string | undefined
}

/** @throws Refused always */
export function refuse(code: IssueCode, place: Place, params: Readonly<Record<string, string | number>> = {}): never {
  const { row, field } = place
  throw new Refused({ code, severity: 'error', ...(row !== undefined && { row }), ...(field !== undefined && { field }), params })
}
