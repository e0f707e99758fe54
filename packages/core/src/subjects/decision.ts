import type { Issue } from '../issue.ts'

/** What a command leads to: events to be written, or why not. Refusal is an answer, for the person who asked. */
export type Decision<Body> =
  | { readonly ok: true; readonly events: readonly Body[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export const decided = <Body>(...events: readonly Body[]): Decision<Body> => ({ ok: true, events })
export const refusedFor = (
  code: Issue['code'],
  field: string,
  params: Readonly<Record<string, string | number>> = {},
): Decision<never> => ({ ok: false, issues: [{ code, severity: 'error', field, params }] })
