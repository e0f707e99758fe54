import { type Issue, type IssueCode, issueOf, type IssueParams } from '@weerbaar/core'

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
export function refuse<C extends IssueCode>(code: C, place: Place, params: IssueParams[C]): never {
  const { row, field } = place
  throw new Refused(issueOf(code, params, { ...(row !== undefined && { row }), ...(field !== undefined && { field }) }))
}
