import { type Issue, type IssueCode, issueOf, type IssueParams } from '../issue.ts'

/** What a command leads to: events to be written, or why not. Refusal is an answer, for the person who asked. */
export type Decision<Body> =
  | { readonly ok: true; readonly events: readonly Body[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export const decided = <Body>(...events: readonly Body[]): Decision<Body> => ({ ok: true, events })
export const refusedFor = <C extends IssueCode>(code: C, field: string, params: IssueParams[C]): Decision<never> => ({
  ok: false,
  issues: [issueOf(code, params, { field })],
})
