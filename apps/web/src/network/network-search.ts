/** What is being looked at, in the address. */
export interface NetworkSearch {
  /** Hash of the answer; absent: the latest one of the desk. */
  readonly answer?: string
  /** Number of the site looked at. */
  readonly site?: number
  readonly map?: 'table'
}

export function networkSearch(search: Record<string, unknown>): NetworkSearch {
  const site = Number(search['site'] ?? NaN)
  return {
    ...(typeof search['answer'] === 'string' && search['answer'] !== '' ? { answer: search['answer'] } : {}),
    ...(Number.isInteger(site) && site >= 0 ? { site } : {}),
    ...(search['map'] === 'table' ? { map: 'table' } : {}),
  }
}
