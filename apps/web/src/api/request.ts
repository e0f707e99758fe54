import { i18n } from '@lingui/core'
import type { ProblemView } from '@weerbaar/core'
import { Problem } from './problem.ts'

interface Options {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/**
 * Asks the hub at `/v1`, in the language of the screen.
 *
 * @returns what the hub says it is: the contract is `core/src/api/`, checked where the hub compiles
 * @throws Problem with the hub's own sentence, or with status 0 when the hub does not answer
 */
export function request<T>(path: string, { method = 'GET', body, signal }: Options = {}): Promise<T> {
  return ask<T>(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
}

/** Hands a file to the hub as it is. */
export const sendFile = <T>(path: string, method: 'POST' | 'PUT', type: string, body: Blob): Promise<T> =>
  ask<T>(path, { method, headers: { 'Content-Type': type }, body })

async function ask<T>(path: string, options: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }): Promise<T> {
  let response: Response
  try {
    response = await fetch(`/v1${path}`, {
      ...options,
      headers: { Accept: 'application/json', 'Accept-Language': i18n.locale, ...options.headers },
    })
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new Problem({ type: 'about:blank', title: '', status: 0, detail: '', issues: [] })
  }
  if (!response.ok) throw new Problem(await problemIn(response))
  // The hub checks its answers against the same types, so this is a promise kept on the other side.
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function problemIn(response: Response): Promise<ProblemView> {
  const empty = { type: 'about:blank', title: '', status: response.status, detail: '', issues: [] }
  if (!response.headers.get('content-type')?.includes('json')) return empty
  const said: Partial<ProblemView> = await response.json()
  return { ...empty, ...said }
}
