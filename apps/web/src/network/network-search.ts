/** What is being looked at, in the address. */
export interface NetworkSearch {
  /** Hash of the answer; absent: the latest one of the desk. */
  readonly answer?: string
  /** Number of the site looked at. */
  readonly site?: number
  readonly map?: 'table'
  /** Tried out on this network: points closed, points opened, crossings closed. */
  readonly shut?: readonly number[]
  readonly added?: readonly number[]
  readonly bridges?: readonly string[]
  /** Id of the scenario whose water stands over the land. */
  readonly flood?: string
  /** This point is being moved: the next site that is pressed takes its place. */
  readonly moving?: number
  /** Hash of the network to hold it against. */
  readonly beside?: string
}

export function networkSearch(search: Record<string, unknown>): NetworkSearch {
  const [shut, added, bridges] = [kept(search['shut'], isSite), kept(search['added'], isSite), kept(search['bridges'], isName)]
  const site = Number(search['site'] ?? NaN)
  return {
    ...(typeof search['answer'] === 'string' && search['answer'] !== '' ? { answer: search['answer'] } : {}),
    ...(Number.isInteger(site) && site >= 0 ? { site } : {}),
    ...(search['map'] === 'table' ? { map: 'table' } : {}),
    ...(shut ? { shut } : {}),
    ...(added ? { added } : {}),
    ...(bridges ? { bridges } : {}),
    ...(typeof search['flood'] === 'string' && search['flood'] !== '' ? { flood: search['flood'] } : {}),
    ...(isSite(search['moving']) ? { moving: search['moving'] } : {}),
    ...(typeof search['beside'] === 'string' && search['beside'] !== '' ? { beside: search['beside'] } : {}),
  }
}

const isSite = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0
const isName = (value: unknown): value is string => typeof value === 'string'

/** What of a list is of its kind; `undefined` for nothing, so that it leaves the address. */
function kept<T>(value: unknown, is: (one: unknown) => one is T): readonly T[] | undefined {
  const list = Array.isArray(value) ? value.filter(is) : []
  return list.length === 0 ? undefined : list
}
