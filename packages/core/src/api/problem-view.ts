import type { Issue } from '../issue.ts'

/** application/problem+json (RFC 9457). `title` and `detail` are sentences in the language asked for. */
export interface ProblemView {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly issues: readonly Issue[]
}
